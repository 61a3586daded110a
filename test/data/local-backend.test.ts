import { expect } from '@open-wc/testing';
import {
  LocalBackend,
  MemoryBackend,
  type Backend,
  type BackendError,
  type Change,
} from '../../src/data/index.js';
import { backendErrorOf } from '../../src/data/errors.js';
import { databaseName, deleteDatabases, openTab } from './database.js';

let counted = 0;
const put = (id: string, body: unknown, base: string | null = null): Change => ({
  kind: 'archive',
  id,
  base,
  schema: 1,
  body,
  key: `key-${(counted += 1)}`,
});

afterEach(deleteDatabases);

const makers: [string, () => Backend][] = [
  ['MemoryBackend', () => new MemoryBackend()],
  ['LocalBackend', () => new LocalBackend(openTab(databaseName()))],
];

for (const [name, make] of makers) {
  describe(name, () => {
    it('refuses a body that is not plain data and writes the rest', async () => {
      const backend = make();
      const cycle: { self?: unknown } = {};
      cycle.self = cycle;
      const odd = [() => 1, new Date(0), new Map(), NaN, cycle, 1n, Symbol('x')];
      const outcomes = await backend.write(
        [...odd.map((body, n) => put(`odd-${n}`, { body })), put('good', 1)],
        {
          atomic: false,
        },
      );
      expect(outcomes.map(({ status }) => status)).to.deep.equal([...odd.map(() => 'refused'), 'written']);
      expect(outcomes[0]).to.have.nested.property('problem.code', 'body-not-plain');
    });

    it('refuses the good changes of an atomic batch by name', async () => {
      const outcomes = await make().write([put('a', 1), put('a', 2)], { atomic: true });
      expect(outcomes[0]).to.have.nested.property('problem.code', 'batch-not-written');
      expect(outcomes[1]).to.have.property('status', 'conflict');
    });

    it('leaves out members that are undefined', async () => {
      const backend = make();
      await backend.write([put('a', { none: undefined, list: [undefined, 1] })], { atomic: true });
      expect((await backend.read('archive', ['a']))[0]?.body).to.deep.equal({ list: [null, 1] });
    });

    it('recognises the last eight writes of a record when they are repeated', async () => {
      const backend = make();
      const first = put('a', 0);
      const outcome = await backend.write([first], { atomic: true });
      for (let n = 1; n < 8; n += 1) {
        const [record] = await backend.read('archive', ['a']);
        await backend.write([put('a', n, record?.revision)], { atomic: true });
      }
      expect(await backend.write([first], { atomic: true })).to.deep.equal(outcome);
    });

    it('lists past more tombstones than a page holds', async () => {
      const backend = make();
      const ids = [...Array(20).keys()].map((n) => `id-${n + 10}`);
      const outcomes = await backend.write([...ids.map((id) => put(id, 1)), put('z', 1)], { atomic: true });
      const bases = outcomes.map((outcome) => (outcome.status === 'written' ? outcome.revision : null));
      await backend.write(
        ids.map((id, n) => put(id, null, bases[n])),
        { atomic: true },
      );
      expect((await backend.list('archive', { limit: 3 })).items.map(({ id }) => id)).to.deep.equal(['z']);
      const changed = await backend.list('archive', { limit: 3, index: 'changed' });
      expect(changed.items.map(({ id }) => id)).to.deep.equal(['z']);
    });

    for (const query of [{ limit: 0 }, { limit: 1.5 }, { index: 'changed', since: 'elsewhere.7' }] as const) {
      it(`rejects the query ${JSON.stringify(query)} as invalid`, async () => {
        const error = await make()
          .list('archive', query)
          .catch((reason: BackendError) => reason);
        expect(error).to.have.property('code', 'invalid');
      });
    }

    it('tells every listener, also beside one that throws', async () => {
      const backend = make();
      const told: unknown[] = [];
      const report = new Promise<string>((resolve) => {
        const stopReport = (event: ErrorEvent): void => {
          // Before the test runner takes it for a failure.
          event.stopImmediatePropagation();
          event.preventDefault();
          resolve(event.message);
        };
        window.addEventListener('error', stopReport, { once: true, capture: true });
      });
      const { onerror } = window;
      window.onerror = null;
      backend.watch?.(() => {
        throw new Error('a listener of the page');
      });
      const stop = backend.watch?.((keys) => told.push(...keys));
      const [outcome] = await backend.write([put('a', 1)], { atomic: true });
      expect(outcome).to.have.property('status', 'written');
      expect(told).to.deep.equal([{ kind: 'archive', id: 'a' }]);
      expect(await report).to.contain('a listener of the page');
      window.onerror = onerror;
      stop?.();
    });
  });
}

describe('LocalBackend', () => {
  it('keeps records for the next connection', async () => {
    const name = databaseName();
    const first = openTab(name);
    const [outcome] = await new LocalBackend(first).write([put('a', { name: '张伟' })], { atomic: true });
    first.close();
    const [record] = await new LocalBackend(openTab(name)).read('archive', ['a']);
    expect(record?.body).to.deep.equal({ name: '张伟' });
    expect(outcome).to.have.property('revision', record?.revision);
  });

  it('loses and doubles nothing when five tabs write at once', async () => {
    const name = databaseName();
    const tabs = [...Array(5).keys()].map(() => new LocalBackend(openTab(name)));
    const writes = tabs.flatMap((backend, tab) =>
      [...Array(20).keys()].map((n) =>
        backend.write([put(`${tab}-${n}`, n), put('shared', tab)], { atomic: false }),
      ),
    );
    const outcomes = (await Promise.all(writes)).flat();
    const revisions = outcomes.flatMap((outcome) => (outcome.status === 'written' ? [outcome.revision] : []));
    expect(revisions).to.have.lengthOf(101);
    expect(new Set(revisions).size).to.equal(101);
    const { items } = await tabs[0]!.list('archive', {});
    expect(items).to.have.lengthOf(101);
  });
});

describe('errors of IndexedDB', () => {
  const cases = {
    QuotaExceededError: 'quota',
    VersionError: 'newer-version',
    DataCloneError: 'invalid',
    Odd: 'unavailable',
  };
  for (const [name, code] of Object.entries(cases)) {
    it(`${name} means ${code}`, () => {
      expect(backendErrorOf(new DOMException('full', name))).to.have.property('code', code);
    });
  }
  it('anything else thrown is unavailable', () => {
    expect(backendErrorOf('odd')).to.have.property('code', 'unavailable');
  });
});
