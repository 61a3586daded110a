import { same } from './checks.js';
import { put, drop, written, standing } from './steps.js';
import type { Test } from './test.js';

export function conflicts(test: Test): void {
  test('does not overwrite a record that should not exist yet', async (backend) => {
    await written(backend, put('a', 'first'));
    const outcomes = await backend.write([put('a', 'second')], { atomic: true });
    same(outcomes, [{ status: 'conflict', current: await standing(backend, 'a') }], 'second creation');
    same((await standing(backend, 'a')).body, 'first', 'body after the conflict');
  });
  test('does not overwrite what somebody else wrote since', async (backend) => {
    const base = await written(backend, put('a', 1));
    await written(backend, put('a', 2, base));
    const outcomes = await backend.write([put('a', 3, base), drop('a', base)], { atomic: false });
    const conflict = { status: 'conflict', current: await standing(backend, 'a') };
    same(outcomes, [conflict, conflict], 'change and deletion on an old revision');
    same((await standing(backend, 'a')).body, 2, 'body after the conflicts');
  });
  test('answers a change of a deleted or unknown record with nothing current', async (backend) => {
    const base = await written(backend, put('a', 1));
    await written(backend, drop('a', base));
    const outcomes = await backend.write([put('a', 2, base), put('b', 2, base)], { atomic: false });
    const conflict = { status: 'conflict', current: null };
    same(outcomes, [conflict, conflict], 'change of a deleted and of an unknown record');
  });
  test('settles a conflict by the revision it was told of', async (backend) => {
    await written(backend, put('a', 1));
    const [outcome] = await backend.write([put('a', 2)], { atomic: true });
    const current = outcome?.status === 'conflict' ? outcome.current : null;
    await written(backend, put('a', 3, current?.revision ?? null));
    same((await standing(backend, 'a')).body, 3, 'body after the settled conflict');
  });
}
