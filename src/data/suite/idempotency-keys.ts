import { same } from './checks.js';
import { put, drop, written, revision, standing } from './steps.js';
import type { Test } from './test.js';

export function idempotencyKeys(test: Test): void {
  test('carries a repeated change out once and answers it the same way', async (backend) => {
    const change = put('a', 1);
    const first = await backend.write([change], { atomic: true });
    same(await backend.write([change], { atomic: true }), first, 'outcome of the repeated change');
    same((await standing(backend, 'a')).revision, revision(first[0]), 'revision after the repeated change');
  });
  test('recognises a repeated change although others wrote since', async (backend) => {
    const change = put('a', 1);
    const first = await written(backend, change);
    const second = await written(backend, put('a', 2, first));
    same(await written(backend, change), first, 'outcome of the repeated change');
    same((await standing(backend, 'a')).revision, second, 'revision after the repeated change');
    same((await standing(backend, 'a')).body, 2, 'body after the repeated change');
  });
  test('recognises a repeated deletion', async (backend) => {
    const change = drop('a', await written(backend, put('a', 1)));
    const first = await written(backend, change);
    same(await written(backend, change), first, 'outcome of the repeated deletion');
  });
  test('answers a repeated batch as before', async (backend) => {
    const batch = [put('a', 1), put('b', 2)];
    const first = await backend.write(batch, { atomic: true });
    same(await backend.write(batch, { atomic: true }), first, 'outcomes of the repeated batch');
  });
}
