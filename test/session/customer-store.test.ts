import { expect } from '@open-wc/testing';
import type { Backend } from '../../src/data/backend.js';
import { BackendError } from '../../src/data/backend.js';
import type { Archive } from '../../src/records/archive.js';
import type { CustomerStore } from '../../src/session/customer-store.js';
import { Session } from '../../src/session/session.js';
import { ouyang, sparse } from '../support/people.js';
import { backendWith, stoppedClock } from '../support/session.js';
import { waitUntil } from '../support/wait-until.js';

const id = ouyang.customer.number;

const sessionOn = (backend: Backend): Session =>
  new Session({ backend, clock: stoppedClock(), actorId: 'a-1' });

async function opened(session: Session, customer = id): Promise<CustomerStore> {
  const store = session.customer(customer);
  store.subscribe(() => {});
  await waitUntil(() => store.state.phase !== 'loading', 'the store answers');
  return store;
}

const archiveOf = (store: CustomerStore): Archive => {
  if (store.state.phase !== 'ready') throw new Error(`the store is ${store.state.phase}`);
  return store.state.archive;
};

const rename =
  (name: string) =>
  (archive: Archive | null): Archive => ({ ...archive!, customer: { ...archive!.customer, name } });

const addContact =
  (contact: string) =>
  (archive: Archive | null): Archive => ({
    ...archive!,
    contacts: [...archive!.contacts, { id: contact, on: '2026-11-22', channel: 'phone' }],
  });

/** The same backend, counting its calls. */
function counted(backend: Backend): { backend: Backend; calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    backend: {
      can: backend.can,
      read: (kind, ids) => {
        calls.push(`read ${kind} ${ids.length}`);
        return backend.read(kind, ids);
      },
      list: (kind, query) => backend.list(kind, query),
      write: (changes, options) => backend.write(changes, options),
      watch: (listener) => backend.watch!(listener),
    },
  };
}

describe('customer store', () => {
  it('loads the archive and makes its dossier', async () => {
    const store = await opened(sessionOn(await backendWith(ouyang)));
    expect(archiveOf(store)).to.deep.equal(ouyang);
    if (store.state.phase === 'ready') expect(store.state.dossier.rating.tier).to.equal('gold');
  });

  it('says that nothing is kept under an id', async () => {
    const store = await opened(sessionOn(await backendWith()), 'nobody');
    expect(store.state.phase).to.equal('missing');
  });

  it('is one for all elements that show the customer, and loads once', async () => {
    const { backend, calls } = counted(await backendWith(ouyang));
    const session = sessionOn(backend);
    const stores = await Promise.all([opened(session), opened(session), opened(session)]);
    expect(new Set(stores).size).to.equal(1);
    expect(calls).to.deep.equal(['read archive 1']);
  });

  it('reads the customers of one moment in one call', async () => {
    const { backend, calls } = counted(await backendWith(ouyang, sparse));
    const session = sessionOn(backend);
    await Promise.all([opened(session), opened(session, sparse.customer.number)]);
    expect(calls).to.deep.equal(['read archive 2']);
  });

  it('is forgotten when nobody listens any more', async () => {
    const session = sessionOn(await backendWith(ouyang));
    const store = session.customer(id);
    const leave = store.subscribe(() => {});
    leave();
    expect(session.customer(id)).to.not.equal(store);
  });

  it('saves an edit with its history and the register entry', async () => {
    const backend = await backendWith(ouyang);
    const store = await opened(sessionOn(backend));
    expect(await store.save(rename('欧阳新名'))).to.deep.equal({ status: 'saved' });
    expect(archiveOf(store).history).to.deep.equal([
      { field: 'name', at: '2026-11-22T14:30:00+08:00', by: 'a-1', from: '欧阳测试', to: '欧阳新名' },
    ]);
    const [entry] = await backend.read('register', [id]);
    expect((entry!.body as { name: string }).name).to.equal('欧阳新名');
  });

  it('makes the archive of a customer who has none', async () => {
    const store = await opened(sessionOn(await backendWith()), sparse.customer.number);
    expect(await store.save(() => sparse)).to.deep.equal({ status: 'saved' });
    expect(archiveOf(store).customer.name).to.equal('章伟');
  });

  it('keeps what two sessions append at the same time', async () => {
    const backend = await backendWith(ouyang);
    const [mine, theirs] = await Promise.all([opened(sessionOn(backend)), opened(sessionOn(backend))]);
    const results = await Promise.all([mine.save(addContact('mine')), theirs.save(addContact('theirs'))]);
    expect(results).to.deep.equal([{ status: 'saved' }, { status: 'saved' }]);
    await waitUntil(() => archiveOf(mine).contacts.length === 6, 'my store hears of the other contact');
    expect(archiveOf(mine).contacts.map((contact) => contact.id)).to.include.members(['mine', 'theirs']);
  });

  it('reports a conflict instead of overwriting what was saved since editing began', async () => {
    const backend = await backendWith(ouyang);
    const [mine, theirs] = await Promise.all([opened(sessionOn(backend)), opened(sessionOn(backend))]);
    const base = mine.state.phase === 'ready' ? mine.state.revision : null;
    await theirs.save(rename('他人所改'));
    const result = await mine.save(rename('我所改'), base);
    expect(result.status).to.equal('conflict');
    expect(result.status === 'conflict' && result.current?.customer.name).to.equal('他人所改');
    const [stored] = await backend.read('archive', [id]);
    expect((stored!.body as Archive).customer.name).to.equal('他人所改');
  });

  it('shows what another session saved', async () => {
    const backend = await backendWith(ouyang);
    const [mine, theirs] = await Promise.all([opened(sessionOn(backend)), opened(sessionOn(backend))]);
    await theirs.save(rename('他人所改'));
    await waitUntil(() => archiveOf(mine).customer.name === '他人所改', 'my store follows');
  });

  it('says what failed, and loads when asked again', async () => {
    const healthy = await backendWith(ouyang);
    let broken = true;
    const backend: Backend = {
      ...counted(healthy).backend,
      read: (kind, ids) => (broken ? Promise.reject(new BackendError('offline')) : healthy.read(kind, ids)),
    };
    const store = await opened(sessionOn(backend));
    expect(store.state).to.deep.equal({
      phase: 'failed',
      problem: { code: 'backend-offline', params: {} },
    });
    broken = false;
    await store.load();
    expect(store.state.phase).to.equal('ready');
  });

  it('counts a backend that never answers as unavailable, and an edit as not saved', async () => {
    const healthy = await backendWith(ouyang);
    const backend: Backend = { ...counted(healthy).backend, write: () => new Promise(() => {}) };
    const session = new Session({ backend, clock: stoppedClock(), timeLimit: 50 });
    const store = await opened(session);
    expect(await store.save(rename('x'))).to.deep.equal({
      status: 'failed',
      problem: { code: 'backend-unavailable', params: {} },
    });
  });

  it('leaves a damaged record as it is and says so', async () => {
    const damaged = { customer: { number: id, name: 'x' }, figures: 'none' } as unknown as Archive;
    const backend = await backendWith();
    await backend.write([{ kind: 'archive', id, base: null, schema: 1, body: damaged, key: 'k' }], {
      atomic: true,
    });
    const store = await opened(sessionOn(backend));
    expect(store.state.phase === 'failed' && store.state.problem.code).to.equal('archive-unreadable');
    const [stored] = await backend.read('archive', [id]);
    expect(stored!.body).to.deep.equal(damaged);
  });
});
