import { expect } from '@open-wc/testing';
import { Counters, Drafts, LocalBackend, MemoryBackend } from '../../src/data/index.js';
import { defineConformance } from '../../src/data/conformance.js';
import { databaseName, deleteDatabases, openTab } from './database.js';

/** What libraries of 2006 to 2010 do to every page they are on. */
const plants: [object, string, unknown][] = [
  [Object.prototype, 'extend', () => 'planted'],
  [Object.prototype, 'owner', 'planted'],
  [Array.prototype, 'each', () => 'planted'],
  [Array.prototype, 'toJSON', () => 'planted'],
  [Object.prototype, 'toJSON', () => 'planted'],
];

describe('on a page that adds to Object.prototype and Array.prototype', () => {
  const arrayFrom = Array.from;
  beforeEach(() => {
    for (const [prototype, name, value] of plants) {
      Object.defineProperty(prototype, name, { value, enumerable: true, writable: true, configurable: true });
    }
    // Prototype.js 1.7 replaces it by one that knows neither iterators nor the mapping function.
    Array.from = ((list: ArrayLike<unknown>) => Array.prototype.slice.call(list)) as typeof Array.from;
  });
  // First planted, last removed: what the tests' own tools do between runs sees a clean page.
  afterEach(() => {
    Array.from = arrayFrom;
    for (const [prototype, name] of plants) Reflect.deleteProperty(prototype, name);
  });
  afterEach(deleteDatabases);

  let name: string;
  defineConformance(
    {
      name: 'LocalBackend',
      create: async () => new LocalBackend(openTab((name = databaseName()))),
      another: async () => new LocalBackend(openTab(name)),
    },
    { describe, it },
  );
  defineConformance({ name: 'MemoryBackend', create: async () => new MemoryBackend() }, { describe, it });

  it('keeps drafts and counts', async () => {
    const connection = openTab(databaseName());
    const drafts = new Drafts(connection, { now: () => 1 });
    const key = { element: 'postal-customer-card', record: 'c1', actor: 'm1' };
    drafts.put(key, { phones: ['13800000001'], owner: undefined });
    await drafts.flush();
    const draft = await new Drafts(connection, { now: () => 1 }).get<{ phones: string[] }>(key);
    expect(Object.keys(draft?.value ?? {}).join()).to.equal('phones');
    expect(draft?.value.phones.join()).to.equal('13800000001');
    expect(await new Counters(connection).next('a')).to.equal(1);
  });
});
