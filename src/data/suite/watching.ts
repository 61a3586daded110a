import { same } from './checks.js';
import { put, drop, written, listen } from './steps.js';
import type { Test } from './test.js';

export function watching(test: Test, patience: number): void {
  test('tells of writes and deletions, and of nothing that was not written', async (backend) => {
    if (!backend.can.watch || !backend.watch) return;
    const heard = listen(backend, patience);
    const base = await written(backend, put('a', 1));
    await heard.until('archive a');
    await backend.write([put('a', 2)], { atomic: true });
    await written(backend, drop('a', base));
    await heard.until('archive a');
    heard.stop();
    await written(backend, put('b', 1));
    same(heard.told(), [], 'what was told but not written, or after unsubscribing');
  });
}
