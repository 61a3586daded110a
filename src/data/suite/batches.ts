import { check, same } from './checks.js';
import { put, drop, idsOf, written, revision, standing, allPages, statuses } from './steps.js';
import type { Test } from './test.js';

export function batches(test: Test): void {
  test('writes nothing of an atomic batch with a conflict', async (backend) => {
    if (!backend.can.atomic) return;
    const base = await written(backend, put('b', 1));
    const outcomes = await backend.write([put('a', 1), put('b', 2), drop('b', base)], { atomic: true });
    same(statuses(outcomes)[1], 'conflict', 'outcome of the change in conflict');
    check(!statuses(outcomes).includes('written'), 'an atomic batch with a conflict claims to have written');
    same(idsOf(await backend.list('archive', {})), ['b'], 'records after the batch');
    same((await standing(backend, 'b')).revision, base, 'revision after the batch');
  });
  test('writes an abandoned batch when it is repeated without the conflict', async (backend) => {
    if (!backend.can.atomic) return;
    const good = put('a', 1);
    const base = await written(backend, put('b', 1));
    await backend.write([good, put('b', 2)], { atomic: true });
    const outcomes = await backend.write([good, put('b', 2, base)], { atomic: true });
    same(statuses(outcomes), ['written', 'written'], 'outcomes of the repaired batch');
    same((await standing(backend, 'a')).body, 1, 'body written by the repaired batch');
  });
  test('writes what it can of a batch that is not atomic', async (backend) => {
    await written(backend, put('b', 1));
    const outcomes = await backend.write([put('a', 1), put('b', 2), put('c', 3)], { atomic: false });
    same(statuses(outcomes), ['written', 'conflict', 'written'], 'outcomes in the order of the changes');
    same(idsOf(await backend.list('archive', {})), ['a', 'b', 'c'], 'records after the batch');
  });
  test('writes 1,000 records at once and lists them in pages', async (backend) => {
    const ids = [...Array(1000).keys()].map((n) => `c${10000 + n}`);
    const outcomes = await backend.write(
      ids.map((id) => put(id, { id })),
      { atomic: backend.can.atomic },
    );
    same(new Set(outcomes.map(revision)).size, 1000, 'different revisions');
    const pages = await allPages(backend, {});
    same(pages.flatMap(idsOf), ids, 'ids of all pages');
    check(
      pages.every(({ items }) => items.length <= 500),
      'a page without limit has more than 500 items',
    );
  });
}
