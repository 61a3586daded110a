import type { Channel, Role } from '../records/archive.js';
import type { Grain } from '../values/periods.js';

export const roles: readonly Role[] = [
  'teller',
  'manager',
  'lobby-manager',
  'branch-head',
  'district',
  'bureau',
  'deputy-director',
  'other-department',
];

export const channels: readonly Channel[] = [
  'phone',
  'meeting',
  'visit',
  'sms',
  'wechat',
  'card',
  'gift',
  'email',
  'event',
];

/** Lengths of a cadence's windows, in months. */
export const monthsOf: Readonly<Record<Grain, number>> = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
