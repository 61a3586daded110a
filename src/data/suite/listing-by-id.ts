import type { Backend, Query } from '../backend.js';
import { check, same } from './checks.js';
import { put, drop, idsOf, written, standing, allPages } from './steps.js';
import type { Test } from './test.js';

export function listingById(test: Test): void {
  const filled = async (backend: Backend, ids: readonly string[]): Promise<void> => {
    await backend.write(
      ids.map((id) => put(id, { id })),
      { atomic: false },
    );
  };
  test('lists in the order of ids, bounds included', async (backend) => {
    await filled(backend, ['d', 'b', 'a', 'c', 'B']);
    const ids = async (query: Query): Promise<string[]> => idsOf(await backend.list('archive', query));
    same(await ids({}), ['B', 'a', 'b', 'c', 'd'], 'all');
    same(await ids({ from: 'b', to: 'c' }), ['b', 'c'], 'from b to c');
    same(await ids({ from: 'c' }), ['c', 'd'], 'from c');
    same(await ids({ to: 'a' }), ['B', 'a'], 'to a');
    same(await ids({ from: 'b', to: 'b' }), ['b'], 'from b to b');
    same(await ids({ from: 'bb', to: 'bz' }), [], 'between two ids');
    same(await ids({ from: 'c', to: 'b' }), [], 'from after to');
    same(await ids({ from: 'b', to: 'd', limit: 2 }), ['b', 'c'], 'from b to d, two of them');
  });
  test('has no cursor at the end', async (backend) => {
    await filled(backend, ['a', 'b']);
    same((await backend.list('archive', { limit: 2 })).cursor, undefined, 'cursor of a full last page');
    same(
      (await backend.list('archive', { to: 'b', limit: 2 })).cursor,
      undefined,
      'cursor at the upper bound',
    );
    check((await backend.list('archive', { limit: 1 })).cursor !== undefined, 'no cursor, but there is more');
  });
  test('neither repeats nor hides an item when others write between two pages', async (backend) => {
    await filled(backend, ['b', 'd', 'f', 'h']);
    const first = await backend.list('archive', { limit: 2 });
    await filled(backend, ['a', 'c', 'e', 'i']);
    await written(backend, drop('d', (await standing(backend, 'd')).revision));
    await written(backend, put('b', 'again', (await standing(backend, 'b')).revision));
    const rest = await allPages(backend, { limit: 2, cursor: first.cursor });
    same([first, ...rest].flatMap(idsOf), ['b', 'd', 'e', 'f', 'h', 'i'], 'ids of all pages');
  });
}
