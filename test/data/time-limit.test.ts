import { expect } from '@open-wc/testing';
import { MemoryBackend, withTimeLimit, type Backend, type BackendError } from '../../src/data/index.js';
import { defineConformance } from '../../src/data/conformance.js';

const never = (): Promise<never> => new Promise(() => undefined);

const silent: Backend = {
  can: { atomic: true, watch: false, files: true, since: true },
  read: never,
  list: never,
  write: never,
  putFile: never,
  getFile: never,
};

const calls: Record<string, (backend: Backend) => Promise<unknown> | undefined> = {
  read: (backend) => backend.read('archive', ['a']),
  list: (backend) => backend.list('archive', {}),
  write: (backend) => backend.write([], { atomic: true }),
  putFile: (backend) => backend.putFile?.(new Blob(['x'])),
  getFile: (backend) => backend.getFile?.({ id: 'a', type: 'text/plain', size: 1 }),
};

describe('withTimeLimit', () => {
  for (const [name, call] of Object.entries(calls)) {
    it(`rejects a ${name} that never answers as unavailable`, async () => {
      const error = await call(withTimeLimit(silent, 20))?.catch((reason: BackendError) => reason);
      expect(error).to.include({ name: 'BackendError', code: 'unavailable', retryable: true });
    });
  }

  it('hands on what the backend can and what it says itself', async () => {
    const said = new Error('as the backend said it');
    const limited = withTimeLimit({ ...silent, read: () => Promise.reject(said) }, 20);
    expect(limited.can).to.equal(silent.can);
    expect(limited.watch).to.equal(undefined);
    expect(await limited.read('archive', []).catch((reason: unknown) => reason)).to.equal(said);
  });
});

defineConformance(
  { name: 'a backend with a time limit', create: async () => withTimeLimit(new MemoryBackend(), 1000) },
  { describe, it },
);

describe('the conformance suite', () => {
  /** Runs the suite on a backend and answers the titles of the tests that fail. */
  async function failures(create: () => Promise<Backend>): Promise<Map<string, string>> {
    const tests: [string, () => Promise<void>][] = [];
    const runner = {
      describe: (_title: string, body: () => void) => body(),
      it: (title: string, body: () => Promise<void>) => tests.push([title, body]),
    };
    defineConformance({ name: 'a broken one', create, patience: 50 }, runner);
    const failed = new Map<string, string>();
    for (const [title, body] of tests) await body().catch((error: Error) => failed.set(title, error.message));
    return failed;
  }

  it('fails a backend that never answers', async () => {
    const failed = await failures(async () => silent);
    expect(failed.get('reads what was written, and lists it')).to.contain('no answer within 50 ms');
  });

  it('fails a backend that overwrites', async () => {
    const failed = await failures(async () => {
      const backend = new MemoryBackend();
      const { can } = backend;
      return {
        can,
        read: (kind, ids) => backend.read(kind, ids),
        list: (kind, query) => backend.list(kind, query),
        write: async (changes, options) => {
          const based = changes.map(async (change) => {
            const [now] = await backend.read(change.kind, [change.id]);
            return { ...change, base: now?.revision ?? null };
          });
          return backend.write(await Promise.all(based), options);
        },
      };
    });
    expect(failed.get('does not overwrite what somebody else wrote since')).to.contain('should be');
    expect(failed.has('keeps every character')).to.equal(false);
  });

  it('fails a backend that hides items between pages', async () => {
    const failed = await failures(async () => {
      const backend = new MemoryBackend();
      return {
        can: { ...backend.can, watch: false },
        read: (kind, ids) => backend.read(kind, ids),
        write: (changes, options) => backend.write(changes, options),
        list: async (kind, query) => {
          const { items } = await backend.list(kind, { ...query, limit: 1000, cursor: undefined });
          const start = Number(query.cursor ?? 0);
          const end = start + (query.limit ?? 500);
          const page = { items: items.slice(start, end) };
          return end < items.length ? { ...page, cursor: String(end) } : page;
        },
      };
    });
    expect(failed.has('neither repeats nor hides an item when others write between two pages')).to.equal(
      true,
    );
  });
});
