import { expect } from '@open-wc/testing';
import { Counters, Drafts, type DraftKey, type DraftStatus } from '../../src/data/index.js';
import { databaseName, deleteDatabases, openTab, settled } from './database.js';
import { waitUntil } from '../support/wait-until.js';

const key: DraftKey = { element: 'postal-complaint-form', record: null, actor: 'teller-7' };
const now = (): number => 1_795_000_000_000;

describe('Drafts', () => {
  let name: string;
  beforeEach(() => (name = databaseName()));
  afterEach(deleteDatabases);

  const fromDisk = <Value>(of = key): Promise<Value | undefined> =>
    new Drafts(openTab(name), { now }).get<Value>(of).then((draft) => draft?.value);

  it('answers at once what was put, with time and base', async () => {
    const drafts = new Drafts(openTab(name), { now });
    drafts.put(key, { text: '一' }, 'revision-1');
    expect(await drafts.get(key)).to.deep.equal({
      value: { text: '一' },
      savedAt: now(),
      base: 'revision-1',
    });
    await drafts.flush();
    expect(await drafts.get(key)).to.deep.equal({
      value: { text: '一' },
      savedAt: now(),
      base: 'revision-1',
    });
  });

  it('brings a draft to disk by itself, for the next connection', async () => {
    new Drafts(openTab(name), { now }).put(key, '丢不了');
    await waitUntil(async () => (await fromDisk()) === '丢不了', 'the draft is on disk');
  });

  it('keeps drafts of other elements, records and actors apart', async () => {
    const drafts = new Drafts(openTab(name), { now });
    const keys = [
      key,
      { ...key, element: 'postal-customer-card' },
      { ...key, record: 'c1' },
      { ...key, actor: null },
    ];
    keys.forEach((each, n) => drafts.put(each, n));
    await drafts.flush();
    expect(await Promise.all(keys.map((each) => fromDisk(each)))).to.deep.equal([0, 1, 2, 3]);
  });

  it('removes a draft for good, also one that is being written', async () => {
    const drafts = new Drafts(openTab(name), { now });
    drafts.put(key, 'old');
    void drafts.flush();
    drafts.put(key, 'new');
    const removing = drafts.remove(key);
    expect(await drafts.get(key)).to.equal(null);
    await removing;
    expect(await drafts.get(key)).to.equal(null);
    expect(await fromDisk()).to.equal(undefined);
  });

  it('keeps what was put, whatever becomes of the object', async () => {
    const drafts = new Drafts(openTab(name), { now });
    const value = { text: 'before' };
    drafts.put(key, value);
    value.text = 'after';
    await drafts.flush();
    expect(await fromDisk()).to.deep.equal({ text: 'before' });
  });

  it('is never more than 500 ms behind in three seconds of steady typing', async function () {
    this.timeout(10_000);
    const drafts = new Drafts(openTab(name), { now });
    const reader = new Drafts(openTab(name), { now });
    await reader.get(key);
    const typedAt: number[] = [];
    const typing = setInterval(() => {
      drafts.put(key, typedAt.length);
      typedAt.push(performance.now());
    }, 40);
    const started = performance.now();
    let behind = 0;
    while (performance.now() - started < 3000) {
      const asked = performance.now();
      const stored = (await reader.get<number>(key))?.value ?? -1;
      const missing = typedAt[stored + 1];
      if (missing !== undefined) behind = Math.max(behind, asked - missing);
    }
    clearInterval(typing);
    expect(typedAt.length).to.be.greaterThan(30);
    expect(behind).to.be.within(1, 500);
    await drafts.flush();
    expect(await fromDisk()).to.equal(typedAt.length - 1);
  });

  it('says when what was typed is on disk, once', async () => {
    const told: DraftStatus[] = [];
    const drafts = new Drafts(openTab(name), { now, onStatus: (status) => told.push(status) });
    for (const value of [1, 2]) {
      drafts.put(key, value);
      await drafts.flush();
    }
    expect(told).to.deep.equal([{ kept: 'disk' }]);
  });

  it('stays in the page without a database, and says so', async () => {
    const told: DraftStatus[] = [];
    const drafts = new Drafts(null, { now, onStatus: (status) => told.push(status) });
    expect(await drafts.get(key)).to.equal(null);
    drafts.put(key, 'here');
    await drafts.flush();
    expect((await drafts.get(key))?.value).to.equal('here');
    expect(told).to.deep.equal([{ kept: 'page', error: null }]);
    await drafts.remove(key);
    expect(await drafts.get(key)).to.equal(null);
  });

  it('stays in the page where the database fails, says why, and gets to disk when that is over', async function () {
    this.timeout(10_000);
    const holder = await settled(indexedDB.open(name));
    const deleting = indexedDB.deleteDatabase(name);
    const told: DraftStatus[] = [];
    const drafts = new Drafts(openTab(name, { timeout: 50 }), {
      now,
      onStatus: (status) => told.push(status),
    });
    expect(await drafts.get(key)).to.equal(null);
    drafts.put(key, 'patient');
    await drafts.flush();
    expect((await drafts.get(key))?.value).to.equal('patient');
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.have.nested.property('error.code', 'blocked');
    holder.close();
    await settled(deleting);
    await waitUntil(() => told.length === 2, 'the draft gets to disk without another keystroke', {
      timeout: 5000,
    });
    expect(told[1]).to.deep.equal({ kept: 'disk' });
    expect(await fromDisk()).to.equal('patient');
  });

  it('does not throw at what cannot be kept, and says so', async () => {
    const told: DraftStatus[] = [];
    const drafts = new Drafts(openTab(name), { now, onStatus: (status) => told.push(status) });
    drafts.put(key, () => 1);
    expect(told[0]).to.have.nested.property('error.code', 'invalid');
  });
});

describe('Counters', () => {
  afterEach(deleteDatabases);

  it('gives no number twice over two tabs at once, and leaves none out', async () => {
    const name = databaseName();
    const tabs = [new Counters(openTab(name)), new Counters(openTab(name))];
    const numbers = await Promise.all([...Array(40).keys()].map((n) => tabs[n % 2]!.next('0703-01')));
    expect(numbers.sort((a, b) => a - b)).to.deep.equal([...Array(40).keys()].map((n) => n + 1));
  });

  it('goes on where the last connection ended, each name for itself', async () => {
    const name = databaseName();
    await new Counters(openTab(name)).next('a');
    const counters = new Counters(openTab(name));
    expect([await counters.next('a'), await counters.next('b')]).to.deep.equal([2, 1]);
  });

  it('counts in the page without a database', async () => {
    const counters = new Counters(null);
    expect([await counters.next('a'), await counters.next('a'), await counters.next('b')]).to.deep.equal([
      1, 2, 1,
    ]);
  });
});
