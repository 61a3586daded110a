import type { Archive, Contact, Figure } from '../../src/records/archive.js';

/** Synthetic people: phones of blocks that nobody has, IDs with the city prefix 320700 that no card carries. */
export const ouyang: Archive = {
  customer: {
    number: '3207-0081264',
    kind: 'person',
    name: '欧阳测试',
    phone: '13800005678',
    idNumber: '320700198001010016',
    address: '连云港市海州区测试路1号',
    postcode: '222000',
    outlet: '0703',
    manager: '李娜',
    deputy: '章伟',
  },
  joined: '2024-02-19',
  figures: [
    { period: '2025-Q2', amount: 312000 },
    { period: '2025-Q3', amount: 330000 },
    { period: '2025-Q4', amount: 389000 },
    { period: '2026-Q1', amount: 421000 },
    { period: '2026-Q2', amount: 477000 },
    {
      period: '2026-Q3',
      amount: 534200,
      source: 'platform',
      spread: { savings: 277784, wealth: 112182, insurance: 74788, bonds: 48078, funds: 21368 },
    },
  ],
  contacts: [
    { id: 'c1', on: '2026-09-02', channel: 'phone', note: '中秋活动邀约，可参加', by: '3207-0017' },
    { id: 'c2', on: '2026-10-14', channel: 'phone', note: '到期理财续做意向', by: '3207-0017' },
    { id: 'c3', on: '2026-11-05', channel: 'sms', note: '国债发行提醒', by: '3207-0017' },
    { id: 'c4', on: '2026-11-12', channel: 'phone', reached: false, by: '3207-0017' },
  ],
  waivers: [],
  history: [],
};

/** Everything missing that may be missing. */
export const sparse: Archive = {
  customer: { number: '3207-0000042', kind: 'person', name: '章伟' },
  joined: '2026-10-08',
  figures: [{ period: '2026-Q3', amount: 60000, source: 'manual' }],
  contacts: [],
  waivers: [],
  history: [],
};

/** The archive with other parts. */
export const withParts = (
  archive: Archive,
  parts: { contacts?: readonly Contact[]; figures?: readonly Figure[] } & Partial<Archive>,
): Archive => ({ ...archive, ...parts });
