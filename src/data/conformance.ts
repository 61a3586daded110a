import type { Backend, Change, Kind, Outcome, Page, Query, Stored } from './backend.js';
import { check, same } from './conformance-checks.js';
import { withTimeLimit } from './time-limit.js';

export interface Candidate {
  readonly name: string;
  /** A backend without any record. */
  create(): Promise<Backend>;
  /** Another opening of the same records, as a second tab or machine would have; checks conflicts between them. */
  another?(first: Backend): Promise<Backend>;
  /** Within how many milliseconds every call has to answer; 1500 unless told. */
  readonly patience?: number;
}

/** The two functions of the test runner at hand: mocha, vitest, jasmine, node:test. */
export interface Runner {
  describe(title: string, body: () => void): unknown;
  it(title: string, body: () => Promise<void>): unknown;
}

let counted = 0;

const put = (id: string, body: unknown, base: string | null = null, more: Partial<Change> = {}): Change => ({
  kind: 'archive',
  id,
  base,
  schema: 1,
  body,
  key: `key-${(counted += 1)}`,
  ...more,
});

const drop = (id: string, base: string): Change => put(id, null, base);

const idsOf = (page: Page): string[] => page.items.map(({ id }) => id);

/** Writes one change and answers its revision. */
async function written(backend: Backend, change: Change): Promise<string> {
  return revision((await backend.write([change], { atomic: true }))[0]);
}

function revision(outcome: Outcome | undefined): string {
  if (outcome?.status !== 'written') return check(false, `a change was not written but ${outcome?.status}`);
  return outcome.revision;
}

async function standing(backend: Backend, id: string, kind: Kind = 'archive'): Promise<Stored> {
  const records = await backend.read(kind, [id]);
  return records[0] ?? check(false, `the record ${id} is not there`);
}

async function allPages(backend: Backend, query: Query): Promise<Page[]> {
  const pages = [await backend.list('archive', query)];
  for (
    let page = pages[0];
    page?.cursor !== undefined && pages.length < 100;
    page = pages[pages.length - 1]
  ) {
    pages.push(await backend.list('archive', { ...query, cursor: page.cursor }));
  }
  return pages;
}

const statuses = (outcomes: readonly Outcome[]): string[] => outcomes.map(({ status }) => status);

/**
 * What every backend has to do, as tests for the runner at hand. Each test makes a backend of its own; a call
 * that does not answer within `patience` fails it.
 */
export function defineConformance(candidate: Candidate, { describe, it }: Runner): void {
  const patience = candidate.patience ?? 1500;
  const test = (title: string, body: (backend: Backend) => Promise<void>): unknown =>
    it(title, async () => body(withTimeLimit(await candidate.create(), patience)));

  describe(`${candidate.name} keeps the backend contract`, () => {
    describe('reading and writing', () => {
      test('reads what was written, and lists it', async (backend) => {
        const rev = await written(backend, put('a', { name: 'one' }));
        const record = { kind: 'archive', id: 'a', revision: rev, schema: 1, body: { name: 'one' } };
        same(await backend.read('archive', ['a']), [record], 'read() right after write()');
        same((await backend.list('archive', {})).items, [record], 'list() right after write()');
      });
      test('leaves out ids that do not exist and answers an id once', async (backend) => {
        await written(backend, put('a', 1));
        same(
          (await backend.read('archive', ['x', 'a', 'a'])).map(({ id }) => id),
          ['a'],
          'read() of x, a, a',
        );
        same(await backend.read('archive', []), [], 'read() of nothing');
      });
      test('gives another revision with every write', async (backend) => {
        const first = await written(backend, put('a', 1));
        const second = await written(backend, put('a', 1, first));
        check(first !== second, 'two writes of one record have the same revision');
        same((await standing(backend, 'a')).revision, second, 'revision after two writes');
      });
      test('answers an empty write with no outcome', async (backend) => {
        same(await backend.write([], { atomic: true }), [], 'atomic write of nothing');
        same(await backend.write([], { atomic: false }), [], 'write of nothing');
      });
      test('keeps kinds apart', async (backend) => {
        await written(backend, put('a', 'archive'));
        await written(backend, put('a', 'register', null, { kind: 'register' }));
        same((await standing(backend, 'a')).body, 'archive', 'archive a beside register a');
        same((await standing(backend, 'a', 'register')).body, 'register', 'register a beside archive a');
      });
      test('answers for a kind it does not know as for an empty one', async (backend) => {
        const kind = 'kind-of-a-later-release' as Kind;
        same(await backend.read(kind, ['a']), [], 'read() of an unknown kind');
        same((await backend.list(kind, {})).items, [], 'list() of an unknown kind');
      });
      test('is not changed through what was handed in or out', async (backend) => {
        const body = { phones: ['1'] };
        const writing = written(backend, put('a', body));
        body.phones.push('2');
        await writing;
        ((await standing(backend, 'a')) as { body: unknown }).body = 'changed';
        ((await standing(backend, 'a')).body as { phones: string[] }).phones.push('3');
        same((await standing(backend, 'a')).body, { phones: ['1'] }, 'body after its copies were changed');
      });
    });

    describe('bodies and ids', () => {
      test('keeps fields it does not know, and the schema version', async (backend) => {
        const body = {
          later: { deep: [1, { x: null }], empty: {}, none: [] },
          yes: true,
          no: false,
          amount: 0.1,
        };
        await written(backend, put('a', body, null, { schema: 99 }));
        const record = await standing(backend, 'a');
        same(record.body, body, 'body with unknown fields');
        same(record.schema, 99, 'schema version of a later release');
      });
      test('keeps every character', async (backend) => {
        const body = { name: '欧阳𠮷', note: '“全角”,€ — \u2028 \\ " \' \n\t 👩‍👩‍👧', 邮编: '222000' };
        await written(backend, put('a', body));
        same((await standing(backend, 'a')).body, body, 'body with Chinese and surrogate pairs');
      });
      test('keeps ids with odd characters apart', async (backend) => {
        const ids = [
          'a/b',
          'a%2Fb',
          'a b',
          'a+b',
          '?x=1&y',
          '#',
          '..',
          '\'"',
          '𠮷',
          '吉',
          '__proto__',
          'constructor',
        ];
        await backend.write(
          ids.map((id) => put(id, { id })),
          { atomic: true },
        );
        for (const id of ids) same((await standing(backend, id)).body, { id }, `body of the record ${id}`);
        same(
          idsOf(await backend.list('archive', {})),
          [...ids].sort(),
          'ids in the order of UTF-16 code units',
        );
      });
    });

    describe('idempotency keys', () => {
      test('carries a repeated change out once and answers it the same way', async (backend) => {
        const change = put('a', 1);
        const first = await backend.write([change], { atomic: true });
        same(await backend.write([change], { atomic: true }), first, 'outcome of the repeated change');
        same(
          (await standing(backend, 'a')).revision,
          revision(first[0]),
          'revision after the repeated change',
        );
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
    });

    describe('conflicts', () => {
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
    });

    describe('batches', () => {
      test('writes nothing of an atomic batch with a conflict', async (backend) => {
        if (!backend.can.atomic) return;
        const base = await written(backend, put('b', 1));
        const outcomes = await backend.write([put('a', 1), put('b', 2), drop('b', base)], { atomic: true });
        same(statuses(outcomes)[1], 'conflict', 'outcome of the change in conflict');
        check(
          !statuses(outcomes).includes('written'),
          'an atomic batch with a conflict claims to have written',
        );
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
    });

    describe('tombstones', () => {
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
    });

    describe('listing by id', () => {
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
        check(
          (await backend.list('archive', { limit: 1 })).cursor !== undefined,
          'no cursor, but there is more',
        );
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
    });

    describe('listing by change', () => {
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
    });

    describe('watching', () => {
      test('tells of writes and deletions, and of nothing that was not written', async (backend) => {
        if (!backend.can.watch || !backend.watch) return;
        const heard = listen(backend);
        const base = await written(backend, put('a', 1));
        await heard.until('archive a');
        await backend.write([put('a', 2)], { atomic: true });
        await written(backend, drop('a', base));
        await heard.until('archive a');
        heard.stop();
        await written(backend, put('b', 1));
        same(heard.told(), [], 'what was told but not written, or after unsubscribing');
      });
    });

    const { another } = candidate;
    if (!another) return;
    describe('two openings of the same records', () => {
      const both = (title: string, body: (one: Backend, two: Backend) => Promise<void>): unknown =>
        it(title, async () => {
          const one = await candidate.create();
          await body(withTimeLimit(one, patience), withTimeLimit(await another(one), patience));
        });
      both('see each other’s writes', async (one, two) => {
        await written(one, put('a', 1));
        same((await standing(two, 'a')).body, 1, 'body read by the other');
      });
      both('do not overwrite each other', async (one, two) => {
        const base = await written(one, put('a', 0));
        const race = [one, two].map((backend, n) => backend.write([put('a', n + 1, base)], { atomic: true }));
        const outcomes = (await Promise.all(race)).flat();
        same(statuses(outcomes).sort(), ['conflict', 'written'], 'outcomes of two changes on one revision');
        same((await standing(one, 'a')).body, (await standing(two, 'a')).body, 'body as both read it');
      });
      both('number their changes in one order', async (one, two) => {
        for (const id of ['c', 'a']) await written(one, put(id, 1));
        for (const id of ['d', 'b']) await written(two, put(id, 1));
        same(idsOf(await one.list('archive', { index: 'changed' })), ['c', 'a', 'd', 'b'], 'ids by change');
      });
      both('hear of each other’s writes', async (one, two) => {
        if (!two.can.watch || !two.watch) return;
        const heard = listen(two);
        await written(one, put('a', 1));
        await heard.until('archive a');
        heard.stop();
      });
    });

    function listen(backend: Backend): Heard {
      const told: string[] = [];
      let wake = (): void => undefined;
      const stop = backend.watch!((changed) => {
        for (const { kind, id } of changed) told.push(`${kind} ${id}`);
        if (changed.length === 0) told.push('anything');
        wake();
      });
      const until = (name: string): Promise<void> =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`watch() did not tell of ${name}`)), patience);
          wake = () => {
            if (!told.includes(name) && !told.includes('anything')) return;
            clearTimeout(timer);
            wake = () => undefined;
            told.length = 0;
            resolve();
          };
          wake();
        });
      return { stop, until, told: () => told };
    }
  });
}

interface Heard {
  stop(): void;
  /** Waits for the name to be told, then forgets everything told so far. */
  until(name: string): Promise<void>;
  told(): string[];
}
