import { check, same } from './checks.js';
import { put, drop, idsOf, written } from './steps.js';
import type { Test } from './test.js';

export function listingByChange(test: Test): void {
  test('lists in the order of the last change', async (backend) => {
    const base = await written(backend, put('a', 1));
    await written(backend, put('c', 1));
    await written(backend, put('b', 1));
    await written(backend, put('a', 2, base));
    same(idsOf(await backend.list('archive', { index: 'changed' })), ['c', 'b', 'a'], 'ids by change');
  });
  test('tells what changed and what is gone since', async (backend) => {
    if (!backend.can.since) return;
    const query = { index: 'changed' } as const;
    const bases = new Map<string, string>();
    for (const id of ['a', 'b', 'c']) bases.set(id, await written(backend, put(id, 1)));
    const { cursor, gone } = await backend.list('archive', query);
    same(gone ?? [], [], 'gone on a first listing');
    const nothing = await backend.list('archive', { ...query, since: cursor });
    same([idsOf(nothing), nothing.gone], [[], []], 'what changed since just now');
    await written(backend, put('a', 2, bases.get('a')));
    await written(backend, drop('b', bases.get('b') ?? ''));
    await written(backend, put('d', 1));
    await written(backend, put('r', 1, null, { kind: 'register' }));
    const news = await backend.list('archive', { ...query, since: cursor });
    same([idsOf(news), news.gone], [['a', 'd'], ['b']], 'what changed since the first listing');
    const none = await backend.list('archive', { ...query, since: news.cursor });
    same([idsOf(none), none.gone], [[], []], 'what changed since the second listing');
  });
  test('tells of an empty store where to go on', async (backend) => {
    if (!backend.can.since) return;
    const { cursor } = await backend.list('archive', { index: 'changed' });
    check(cursor !== undefined, 'a listing by change has no cursor');
    await written(backend, put('a', 1));
    const news = await backend.list('archive', { index: 'changed', since: cursor });
    same(idsOf(news), ['a'], 'what changed since the store was empty');
  });
  test('misses nothing that happens between two pages', async (backend) => {
    if (!backend.can.since) return;
    const query = { index: 'changed', limit: 2 } as const;
    const bases = new Map<string, string>();
    for (const id of ['a', 'b', 'c', 'd']) bases.set(id, await written(backend, put(id, 1)));
    const first = await backend.list('archive', query);
    await written(backend, drop('a', bases.get('a') ?? ''));
    await written(backend, put('e', 1));
    const seen = new Set(idsOf(first));
    let page = first;
    for (let n = 0; n < 10 && page.items.length + (page.gone ?? []).length > 0; n += 1) {
      page = await backend.list('archive', { ...query, cursor: page.cursor });
      for (const id of idsOf(page)) seen.add(id);
      for (const id of page.gone ?? []) seen.delete(id);
    }
    same([...seen].sort(), ['b', 'c', 'd', 'e'], 'records known after all pages');
  });
}
