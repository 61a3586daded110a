import type { Channel, Role } from './archive.js';
import type { Complaint, ComplaintEvent, ComplaintFlag } from './complaint.js';

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

export const matters: readonly Complaint['matter'][] = ['complaint', 'consultation'];

export const complaintEvents: readonly ComplaintEvent['type'][] = [
  'receive',
  'record',
  'acknowledge',
  'investigate',
  'propose',
  'answer',
  'report',
  'follow-up',
  'close',
  'withdraw',
  'escalate',
  'reopen',
];

export const complaintFlags: readonly ComplaintFlag[] = ['media', 'mass', 'injury', 'data-leak'];
