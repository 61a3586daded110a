import { same } from './checks.js';
import { put, idsOf, written, standing, statuses, listen } from './steps.js';
import type { TestTwo } from './test.js';

export function twoOpenings(both: TestTwo, patience: number): void {
  both('see each other’s writes', async (one, two) => {
    await written(one, put('a', 1));
    same((await standing(two, 'a')).body, 1, 'body read by the other');
  });
  both('do not overwrite each other', async (one, two) => {
    const base = await written(one, put('a', 0));
    const race = [one, two].map((backend, n) => backend.write([put('a', n + 1, base)], { atomic: true }));
    const outcomes = (await Promise.all(race)).flat();
    same(statuses(outcomes).sort(), ['conflict', 'written'], 'outcomes of two changes on one revision');
    same((await standing(one, 'a')).body, (await standing(two, 'a')).body, 'body as both read it');
  });
  both('number their changes in one order', async (one, two) => {
    for (const id of ['c', 'a']) await written(one, put(id, 1));
    for (const id of ['d', 'b']) await written(two, put(id, 1));
    same(idsOf(await one.list('archive', { index: 'changed' })), ['c', 'a', 'd', 'b'], 'ids by change');
  });
  both('hear of each other’s writes', async (one, two) => {
    if (!two.can.watch || !two.watch) return;
    const heard = listen(two, patience);
    await written(one, put('a', 1));
    await heard.until('archive a');
    heard.stop();
  });
}
