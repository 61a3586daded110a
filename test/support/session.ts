import type { Backend, Change } from '../../src/data/backend.js';
import { MemoryBackend } from '../../src/data/memory-backend.js';
import { archiveSchema, type Archive } from '../../src/records/archive.js';
import { registerEntry, registerSchema } from '../../src/records/register.js';
import { Clock } from '../../src/session/clock.js';

/** Sunday, 2026-11-22, 14:30 in Shanghai. */
export const standardNow = Date.UTC(2026, 10, 22, 6, 30);

/** A clock that stands still until it is moved. */
export function stoppedClock(ms = standardNow): Clock & { move(by: number): void } {
  let now = ms;
  const clock = new Clock(() => now) as Clock & { move(by: number): void };
  clock.move = (by) => (now += by);
  return clock;
}

/** Puts archives with their register entries into a backend. */
export async function putArchives(backend: Backend, archives: readonly Archive[]): Promise<void> {
  const changes = archives.flatMap((archive): Change[] => {
    const id = archive.customer.number;
    return [
      { kind: 'archive', id, base: null, schema: archiveSchema, body: archive, key: `archive ${id}` },
      {
        kind: 'register',
        id,
        base: null,
        schema: registerSchema,
        body: registerEntry(archive),
        key: `register ${id}`,
      },
    ];
  });
  await backend.write(changes, { atomic: true });
}

/** A backend in memory that holds these archives. */
export async function backendWith(...archives: readonly Archive[]): Promise<MemoryBackend> {
  const backend = new MemoryBackend();
  await putArchives(backend, archives);
  return backend;
}
