import type { Archive } from '../../src/records/archive.js';
import type { Complaint } from '../../src/records/complaint.js';

/** A whole archive with every field that this release knows. */
export const fullArchive: Archive = {
  customer: {
    number: 'C00000001',
    kind: 'person',
    name: '欧阳娜',
    phone: '13800005678',
    idNumber: '320700196402291024',
    address: '海州区某路1号',
    postcode: '222000',
    birthday: { on: '--02-29', calendar: 'lunar' },
    outlet: '0703',
    manager: 'm01',
    deputy: 'm02',
    fields: { hobby: '象棋', children: 1, married: true },
  },
  joined: '2013-04-03',
  figures: [
    { period: '2013-Q1', amount: 534_200, source: 'manual', spread: { savings: 500_000, insurance: 34_200 } },
  ],
  contacts: [
    { id: 'c1', on: '2026-10-14', channel: 'phone', by: 'm01', note: '已接通' },
    { id: 'c2', on: '2026-11-20', channel: 'phone', reached: false },
    {
      id: 'c3',
      on: '2026-09-01',
      channel: 'meeting',
      reached: true,
      participants: ['manager', 'branch-head'],
    },
  ],
  waivers: [{ from: '2026-12-01', by: 'm01', why: '客户不希望被打扰' }],
  history: [{ field: 'phone', at: '2026-10-14T09:00:00+08:00', by: 'm01', from: null, to: '13800005678' }],
};

export const emptyArchive: Archive = {
  customer: { number: 'C00000002', kind: 'organisation', name: '连云港某某贸易有限公司' },
  joined: null,
  figures: [],
  contacts: [],
  waivers: [],
  history: [],
};

export const fullComplaint: Complaint = {
  number: '07032632601049',
  matter: 'complaint',
  channel: 'counter',
  customer: null,
  complainant: '张伟',
  reach: '13800005678',
  narrative: '包裹延误',
  receivedAt: '2026-11-22T14:30:00+08:00',
  receivedAtReason: '下班后补录',
  firstReceiver: { outlet: '0703', person: 't01', role: 'teller' },
  flags: ['media', 'data-leak'],
  events: [
    { type: 'receive', at: '2026-11-22T14:30:00+08:00', by: 't01' },
    { type: 'withdraw', at: '2026-11-22T15:30:00+08:00', by: 't01', role: 'teller' },
  ],
};
