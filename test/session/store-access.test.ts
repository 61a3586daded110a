import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { openConnection } from '../../src/data/connection.js';
import { LocalBackend } from '../../src/data/local-backend.js';
import { Session } from '../../src/session/session.js';
import { ouyang } from '../support/people.js';
import { stoppedClock } from '../support/session.js';
import { waitUntil } from '../support/wait-until.js';

describe('a browser that cannot keep records', () => {
  it('goes on in memory and says so, loudly', async () => {
    const name = `newer-${Math.random()}`;
    (await openDB(name, 99)).close();
    const session = new Session({
      backend: new LocalBackend(openConnection({ name })),
      clock: stoppedClock(),
    });
    let told = 0;
    session.subscribe(() => told++);
    const store = session.customer(ouyang.customer.number);
    store.subscribe(() => {});
    await waitUntil(() => store.state.phase === 'missing', 'the session answers from memory');
    expect(session.notice).to.deep.equal({ code: 'not-saved-here', params: { cause: 'newer-version' } });
    expect(told).to.be.greaterThan(0);
    expect(await store.save(() => ouyang)).to.deep.equal({ status: 'saved' });
    expect(store.state.phase).to.equal('ready');
  });
});
