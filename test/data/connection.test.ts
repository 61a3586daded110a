import { expect } from '@open-wc/testing';
import { unwrap } from 'idb';
import {
  BackendError,
  LocalBackend,
  openConnection,
  type Change,
  type Connection,
} from '../../src/data/index.js';
import { databaseName, deleteDatabases, openTab, settled } from './database.js';
import { waitUntil } from '../support/wait-until.js';

const change = (id: string, body: unknown = 1): Change => ({
  kind: 'archive',
  id,
  base: null,
  schema: 1,
  body,
  key: id,
});

async function errorOf(call: Promise<unknown>): Promise<BackendError> {
  try {
    await call;
  } catch (error) {
    expect(error).to.be.instanceOf(BackendError);
    return error as BackendError;
  }
  throw new Error('should have been rejected');
}

/** The handle the connection works with, as raw IndexedDB has it. */
const handleOf = (connection: Connection): Promise<IDBDatabase> =>
  connection.use(async (database) => unwrap(database));

/** A module and all it imports as one URL, for a frame whose origin may fetch nothing from here. */
async function asDataUrl(url: string): Promise<string> {
  let code = await (await fetch(url)).text();
  for (const [whole, path] of [...code.matchAll(/from\s*["']([^"']+)["']/g)]) {
    code = code.replace(whole, `from "${await asDataUrl(new URL(path ?? '', url).href)}"`);
  }
  return `data:text/javascript;base64,${btoa(unescape(encodeURIComponent(code)))}`;
}

describe('connection', () => {
  let name: string;
  beforeEach(() => (name = databaseName()));
  afterEach(deleteDatabases);

  it('opens nothing before it is used', async () => {
    openTab(name);
    new LocalBackend(openTab(name));
    expect((await indexedDB.databases()).map((database) => database.name)).not.to.include(name);
  });

  it('opens once for calls made at the same time', async () => {
    const tab = openTab(name);
    const handles = await Promise.all([handleOf(tab), handleOf(tab), handleOf(tab)]);
    expect(new Set(handles).size).to.equal(1);
  });

  it('rejects as blocked when another holder does not make way, and joins the opening when asked again', async () => {
    const holder = await settled(indexedDB.open(name));
    const deleting = indexedDB.deleteDatabase(name);
    const tab = openTab(name, { timeout: 50 });
    const error = await errorOf(new LocalBackend(tab).read('archive', ['a']));
    expect([error.code, error.retryable]).to.deep.equal(['blocked', true]);
    holder.close();
    await settled(deleting);
    const backend = new LocalBackend(tab);
    const answers = (): Promise<boolean> =>
      backend.read('archive', ['a']).then(
        () => true,
        () => false,
      );
    await waitUntil(answers, 'the database opens once the holder is gone');
    expect((await backend.write([change('a')], { atomic: true }))[0]).to.have.property('status', 'written');
  });

  it('rejects as blocked after two seconds unless told', async function () {
    this.timeout(5000);
    const holder = await settled(indexedDB.open(name));
    const deleting = indexedDB.deleteDatabase(name);
    const started = performance.now();
    const error = await errorOf(new LocalBackend(openTab(name)).read('archive', ['a']));
    expect(error.code).to.equal('blocked');
    expect(performance.now() - started).to.be.within(1000, 2300);
    holder.close();
    await settled(deleting);
  });

  it('leaves a database of a newer version alone', async () => {
    const newer = await settled(indexedDB.open(name, 99));
    newer.close();
    const error = await errorOf(new LocalBackend(openTab(name)).write([change('a')], { atomic: true }));
    expect([error.code, error.retryable]).to.deep.equal(['newer-version', false]);
    const still = await settled(indexedDB.open(name));
    expect(still.version).to.equal(99);
    still.close();
  });

  it('makes way for another tab that upgrades, then says that the database is newer', async () => {
    const backend = new LocalBackend(openTab(name));
    await backend.write([change('a')], { atomic: true });
    const newer = await settled(indexedDB.open(name, 99));
    newer.close();
    expect((await errorOf(backend.read('archive', ['a']))).code).to.equal('newer-version');
  });

  it('goes on with an empty database where the old one was deleted', async () => {
    const backend = new LocalBackend(openTab(name));
    await backend.write([change('a')], { atomic: true });
    const { cursor } = await backend.list('archive', { index: 'changed' });
    await settled(indexedDB.deleteDatabase(name));
    expect(await backend.read('archive', ['a'])).to.deep.equal([]);
    expect((await errorOf(backend.list('archive', { index: 'changed', since: cursor }))).code).to.equal(
      'invalid',
    );
  });

  it('opens again and repeats the call when the connection was killed', async () => {
    const tab = openTab(name);
    const backend = new LocalBackend(tab);
    await backend.write([change('a')], { atomic: true });
    const killed = await handleOf(tab);
    killed.close();
    expect(await backend.read('archive', ['a'])).to.have.lengthOf(1);
    expect(await handleOf(tab)).not.to.equal(killed);
  });

  it('repeats a write whose transaction was aborted under it, once', async () => {
    const tab = openTab(name);
    let runs = 0;
    await tab.use(async (database) => {
      const transaction = database.transaction('counters', 'readwrite');
      await transaction.store.put((runs += 1), 'runs');
      if (runs === 1) transaction.abort();
      await transaction.done;
    });
    expect(runs).to.equal(2);
    expect(await tab.use((database) => database.get('counters', 'runs'))).to.equal(2);
  });

  it('does not repeat for ever', async () => {
    const tab = openTab(name);
    let runs = 0;
    const call = tab.use(async (database) => {
      runs += 1;
      unwrap(database).close();
      return database.get('counters', 'a');
    });
    expect((await errorOf(call)).code).to.equal('unavailable');
    expect(runs).to.equal(2);
  });

  it('forgets a handle the browser closed', async () => {
    const tab = openTab(name);
    const lost = await handleOf(tab);
    lost.close();
    lost.dispatchEvent(new Event('close'));
    let runs = 0;
    await tab.use(async (database) => database.get('counters', `${(runs += 1)}`));
    expect(runs).to.equal(1);
  });

  it('is unavailable where storage is forbidden', async () => {
    const module = await asDataUrl(new URL('../../src/data/index.ts', import.meta.url).href);
    const answer = new Promise((resolve) =>
      addEventListener('message', ({ data }) => resolve(data), { once: true }),
    );
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<script type="module">import { LocalBackend } from '${module}';
      new LocalBackend().read('archive', ['a']).catch((error) => parent.postMessage(error.code, '*'));</script>`;
    document.body.append(frame);
    expect(await answer).to.equal('unavailable');
    frame.remove();
  });
});

describe('openConnection', () => {
  it('is the database postal-care unless told', () => {
    expect(openConnection().name).to.equal('postal-care');
  });
});
