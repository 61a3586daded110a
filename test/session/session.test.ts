import { expect } from '@open-wc/testing';
import { Session } from '../../src/session/session.js';
import { ouyang } from '../support/people.js';
import { backendWith, stoppedClock } from '../support/session.js';
import { waitUntil } from '../support/wait-until.js';

describe('session', () => {
  it('works with the default pack unless told', () => {
    const session = new Session({ backend: 'memory' });
    expect(session.pack?.id).to.equal('lianyungang-finance-2013');
    expect(session.problem).to.equal(null);
  });

  for (const [name, options, code] of [
    ['policy', { policy: 'nowhere-1999' }, 'pack-unknown'],
    ['backend', { backend: 'floppy' }, 'backend-unknown'],
    ['role', { backend: 'memory', actorRole: 'king' }, 'role-unknown'],
  ] as const) {
    it(`names an unknown ${name} and what there is`, () => {
      const { problem } = new Session(options);
      expect(problem?.code).to.equal(code);
      expect(problem?.params.known).to.not.be.empty;
    });
  }

  it('tells its elements of a new customer, actor or pack', () => {
    const session = new Session({ backend: 'memory' });
    let told = 0;
    session.subscribe(() => told++);
    session.configure({ customerId: 'x', actorId: 'a-1' });
    expect(told).to.equal(1);
    expect([session.customerId, session.actorId]).to.deep.equal(['x', 'a-1']);
  });

  it('reads again when it gets other records', async () => {
    const session = new Session({ backend: 'memory', clock: stoppedClock() });
    const store = session.customer(ouyang.customer.number);
    store.subscribe(() => {});
    await waitUntil(() => store.state.phase === 'missing');
    session.configure({ backend: await backendWith(ouyang) });
    await waitUntil(() => store.state.phase === 'ready', 'the store reads the new backend');
  });

  it('judges by another pack when told', async () => {
    const session = new Session({ backend: await backendWith(ouyang), clock: stoppedClock() });
    const store = session.customer(ouyang.customer.number);
    store.subscribe(() => {});
    await waitUntil(() => store.state.phase === 'ready');
    const { pack } = session;
    const tiers = pack!.tiers!.map((tier) => ({ ...tier, label: `${tier.id}!` }));
    session.configure({ policy: { ...pack!, id: 'ours', tiers } });
    expect(session.pack?.id).to.equal('ours');
    expect(store.state.phase).to.equal('ready');
  });

  it('does not open anything before the page is ready', () => {
    const session = new Session({ backend: 'memory' }, false);
    expect(session.ready).to.equal(false);
    expect(session.notice).to.equal(null);
    session.open();
    expect(session.ready).to.equal(true);
  });
});
