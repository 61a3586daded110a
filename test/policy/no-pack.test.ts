import { expect } from 'chai';
import { archiveGaps } from '../../src/policy/archive-gaps.js';
import { dossier } from '../../src/policy/dossier.js';
import { duties } from '../../src/policy/duties.js';
import { PolicyInputError } from '../../src/policy/errors.js';
import type { PolicyPack } from '../../src/policy/pack.js';
import { lianyungang2013 } from '../../src/policy/packs/index.js';
import { rate } from '../../src/policy/rate.js';
import { whatIf } from '../../src/policy/what-if.js';

const customer = { number: '7001', kind: 'person', name: '张伟' } as const;
const figures = [{ period: '2026-Q1', amount: 60_000 }];
const dutyInput = {
  tier: 'vip',
  joined: '2026-01-10',
  contacts: [],
  from: '2026-01-01',
  to: '2026-12-31',
  today: '2026-06-30',
};
const archive = { customer, joined: '2026-01-10', figures, contacts: [], waivers: [] };

/** Each question, and the section of the pack that it needs first. */
const questions: [string, keyof PolicyPack, (pack: PolicyPack) => unknown][] = [
  ['rate', 'rating', (pack) => rate(pack, { figures })],
  ['rate', 'tiers', (pack) => rate(pack, { figures })],
  ['whatIf', 'rating', (pack) => whatIf(pack, { figures }, 60_000)],
  ['duties', 'duties', (pack) => duties(pack, dutyInput)],
  ['archiveGaps', 'archive', (pack) => archiveGaps(pack, archive)],
  ['dossier', 'rating', (pack) => dossier(pack, archive, '2026-11-22T10:00:00+08:00').tier],
];

describe('without what it needs of a pack', () => {
  for (const [name, section, ask] of questions) {
    it(`${name} says so: no ${section}, no pack at all`, () => {
      const refusedAt = (pack: unknown, path: string, given: string) =>
        expect(() => ask(pack as PolicyPack))
          .to.throw(PolicyInputError)
          .that.deep.includes({ path, given });
      refusedAt({ ...lianyungang2013, [section]: undefined }, `pack.${section}`, 'nothing');
      for (const none of [undefined, null]) refusedAt(none, 'pack', 'nothing');
      refusedAt('lianyungang-finance-2013', 'pack', 'text');
    });
  }
});
