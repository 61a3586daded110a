import type { Duty } from '../../policy/duties.js';
import type { Channel } from '../../records/archive.js';
import {
  cardShape,
  defectShape,
  dueShape,
  emailShape,
  eventShape,
  giftShape,
  meetingShape,
  metShape,
  overdueShape,
  phoneShape,
  smsShape,
  upcomingShape,
  visitShape,
  waivedShape,
  wechatShape,
} from '../shared/icon-shapes.js';

export const channelShapes: Readonly<Record<Channel, string>> = {
  phone: phoneShape,
  meeting: meetingShape,
  visit: visitShape,
  sms: smsShape,
  wechat: wechatShape,
  card: cardShape,
  gift: giftShape,
  email: emailShape,
  event: eventShape,
};

export const statusShapes: Readonly<Record<Duty['status'], string>> = {
  met: metShape,
  'met-with-defect': defectShape,
  due: dueShape,
  overdue: overdueShape,
  upcoming: upcomingShape,
  waived: waivedShape,
};
