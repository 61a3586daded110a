import { expect, html } from '@open-wc/testing';
import { BackendError, type Backend } from '../../../src/data/backend.js';
import type { PostalContactTimeline } from '../../../src/elements/contact-timeline/contact-timeline.js';
import { ouyang } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import {
  choose,
  click,
  find,
  focused,
  has,
  keptContacts,
  openForm,
  openTimeline,
  replaced,
  settled,
  shown,
  text,
  type,
} from './timeline.js';

const offline = (): Promise<never> => Promise.reject(new BackendError('offline', 'offline'));

async function fill(timeline: PostalContactTimeline): Promise<void> {
  await openForm(timeline);
  await choose(timeline, 'phone');
  await choose(timeline, 'reached');
  await type(timeline, 'note', 'renewal');
}

/** A backend whose writes do as `how` says until it is mended. */
function breakable(backend: Backend, how: Backend['write']): { backend: Backend; mend: () => void } {
  let write = how;
  return {
    backend: replaced(backend, { write: (changes, options) => write(changes, options) }),
    mend: () => (write = (changes, options) => backend.write(changes, options)),
  };
}

describe('postal-contact-timeline: saving', () => {
  it('keeps what was typed when saving fails, and saves it once when tried again', async () => {
    const kept = await backendWith(ouyang);
    const { backend, mend } = breakable(kept, offline);
    const { timeline } = await openTimeline(backend);
    await fill(timeline);
    await click(timeline, '.save');
    await shown(timeline, 'Not saved; what you entered is still here.');
    expect(find<HTMLTextAreaElement>(timeline, '#note').value).to.equal('renewal');
    expect(focused(timeline)).to.equal(find(timeline, '.log .error button'));
    mend();
    await click(timeline, '.log .error button');
    await shown(timeline, 'Saved: Call');
    expect((await keptContacts(kept)).filter(({ note }) => note === 'renewal')).to.have.length(1);
  });

  it('does not double a contact whose first try arrived although the answer did not', async () => {
    const kept = await backendWith(ouyang);
    const { backend, mend } = breakable(kept, async (changes, options) => {
      await kept.write(changes, options);
      return offline();
    });
    const { timeline } = await openTimeline(backend);
    await fill(timeline);
    await click(timeline, '.save');
    await shown(timeline, 'Not saved');
    mend();
    await type(timeline, 'note', 'renewal, three years');
    await click(timeline, '.save');
    await shown(timeline, 'Saved: Call');
    const today = (await keptContacts(kept)).filter(({ on }) => on === '2026-11-22');
    expect(today.map(({ note }) => note)).to.deep.equal(['renewal, three years']);
  });

  it('gives up on a backend that never answers, and takes no second order meanwhile', async () => {
    let asked = 0;
    const { backend } = breakable(await backendWith(ouyang), () => {
      asked++;
      return new Promise(() => {});
    });
    const { timeline } = await openTimeline(backend, undefined, { timeLimit: 300 });
    await fill(timeline);
    await click(timeline, '.save');
    await shown(timeline, 'Saving…');
    find(timeline, '#note').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }),
    );
    await shown(timeline, 'Not saved');
    expect(asked).to.equal(1);
    expect(find<HTMLTextAreaElement>(timeline, '#note').value).to.equal('renewal');
  });

  it('says so when the backend refuses', async () => {
    const { backend } = breakable(await backendWith(ouyang), async (changes) =>
      changes.map(() => ({ status: 'refused', problem: { code: 'backend-forbidden', params: {} } })),
    );
    const { timeline } = await openTimeline(backend);
    await fill(timeline);
    await click(timeline, '.save');
    await shown(timeline, 'Not saved');
    expect(has(timeline, '.log')).to.equal(true);
  });

  it('says so when others keep writing at the same time', async () => {
    const { backend } = breakable(await backendWith(ouyang), async (changes) =>
      changes.map(() => ({ status: 'conflict', current: null })),
    );
    const { timeline } = await openTimeline(backend);
    await fill(timeline);
    await click(timeline, '.save');
    await shown(timeline, 'Not saved');
    expect(find<HTMLTextAreaElement>(timeline, '#note').value).to.equal('renewal');
  });

  it('adds to what others logged meanwhile', async () => {
    const backend = await backendWith(ouyang);
    const { timeline } = await openTimeline(backend);
    const { timeline: elsewhere } = await openTimeline(backend);
    await fill(elsewhere);
    await fill(timeline);
    await click(elsewhere, '.save');
    await shown(elsewhere, 'Saved');
    await click(timeline, '.save');
    await shown(timeline, 'Saved');
    expect(await keptContacts(backend)).to.have.length(6);
  });

  it('lights the duty at once in every element of the session', async () => {
    const content = html`
      <postal-contact-timeline></postal-contact-timeline>
      <postal-contact-timeline id="second" readonly></postal-contact-timeline>
    `;
    const { timeline, provider } = await openTimeline(await backendWith(ouyang), undefined, { content });
    const second = provider.querySelector<PostalContactTimeline>('#second')!;
    await settled(second);
    expect(text(second, '.big')).to.equal('Nov call Due');
    await fill(timeline);
    await click(timeline, '.save');
    await shown(timeline, 'Saved');
    await shown(second, 'Meets Nov call');
    expect(text(second, '.big')).to.equal('Second-half meeting Due');
  });
});
