import type { Channel, Role } from './archive.js';

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
