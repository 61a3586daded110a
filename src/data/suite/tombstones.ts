import { same } from './checks.js';
import { put, drop, idsOf, written, standing } from './steps.js';
import type { Test } from './test.js';

export function tombstones(test: Test): void {
  test('shows a deleted record nowhere', async (backend) => {
    await written(backend, drop('a', await written(backend, put('a', 1))));
    await written(backend, put('b', 1));
    same(await backend.read('archive', ['a']), [], 'read() of a deleted record');
    same(idsOf(await backend.list('archive', {})), ['b'], 'list() after a deletion');
    same(idsOf(await backend.list('archive', { limit: 1 })), ['b'], 'list() of one after a deletion');
    same(
      idsOf(await backend.list('archive', { index: 'changed' })),
      ['b'],
      'list() by change after a deletion',
    );
  });
  test('lets a deleted record be made anew', async (backend) => {
    const first = await written(backend, put('a', 1));
    const gone = await written(backend, drop('a', first));
    const again = await written(backend, put('a', 2));
    same(new Set([first, gone, again]).size, 3, 'different revisions');
    same((await standing(backend, 'a')).body, 2, 'body of the new record');
  });
}
