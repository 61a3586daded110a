import { expect } from '@open-wc/testing';
import { BackendError } from '../../../src/data/backend.js';
import type { PostalContactTimeline } from '../../../src/elements/contact-timeline/contact-timeline.js';
import { ouyang } from '../../support/people.js';
import { backendWith, stoppedClock } from '../../support/session.js';
import {
  choose,
  click,
  find,
  has,
  keptContacts,
  newActor,
  openForm,
  openTimeline,
  replaced,
  shown,
  text,
  type,
} from './timeline.js';

const other = { ...ouyang, customer: { ...ouyang.customer, number: '3207-0000008', name: '王测试' } };
const note = (host: PostalContactTimeline): string => find<HTMLTextAreaElement>(host, '#note').value;

async function begin(timeline: PostalContactTimeline, words: string): Promise<void> {
  await openForm(timeline);
  await choose(timeline, 'meeting');
  await type(timeline, 'note', words);
}

describe('postal-contact-timeline: drafts', () => {
  it('keeps the entry when another customer is shown, and offers it on return', async () => {
    const { timeline, provider } = await openTimeline(await backendWith(ouyang, other));
    await begin(timeline, 'half a sentence');
    provider.customerId = other.customer.number;
    await shown(timeline, '王**');
    expect(has(timeline, '.log, .offer')).to.equal(false);
    provider.customerId = ouyang.customer.number;
    await shown(timeline, 'There is an unsaved draft from just now.');
    expect(has(timeline, '.log')).to.equal(false);
    await click(timeline, '.restore');
    expect(note(timeline)).to.equal('half a sentence');
    expect(find<HTMLInputElement>(timeline, '[value="meeting"]').checked).to.equal(true);
  });

  it('offers it after the page was left, to the same person only', async () => {
    const backend = await backendWith(ouyang);
    const actor = newActor();
    const { timeline, provider } = await openTimeline(backend, undefined, { actor });
    await begin(timeline, 'before the reload');
    await provider.session.drafts.flush();
    provider.remove();
    const clock = stoppedClock();
    clock.move(5 * 60_000);
    const { timeline: later } = await openTimeline(backend, undefined, { actor, clock });
    await shown(later, 'There is an unsaved draft, 5 min old.');
    const { timeline: colleague } = await openTimeline(backend);
    await colleague.updateComplete;
    expect(has(colleague, '.offer')).to.equal(false);
    await click(later, '.restore');
    expect(note(later)).to.equal('before the reload');
  });

  it('forgets it once saved, once discarded, and when the offer is declined', async () => {
    const backend = await backendWith(ouyang);
    const actor = newActor();
    const again = async (): Promise<PostalContactTimeline> => {
      const { timeline, provider } = await openTimeline(backend, undefined, { actor });
      const draft = await provider.session.drafts.get({
        element: 'contact-timeline',
        record: ouyang.customer.number,
        actor,
      });
      expect(draft).to.equal(null);
      return timeline;
    };
    let timeline = await again();
    await begin(timeline, 'to be saved');
    await choose(timeline, 'reached');
    await click(timeline, '.save');
    await shown(timeline, 'Saved');
    timeline = await again();
    await begin(timeline, 'to be discarded');
    await click(timeline, '.cancel');
    await click(timeline, '.discard');
    timeline = await again();
    await begin(timeline, 'to be declined');
    const { timeline: offered, provider } = await openTimeline(backend, undefined, { actor });
    await provider.session.drafts.flush();
    expect(has(offered, '.log')).to.equal(false);
    await click(timeline, '.cancel');
    await click(timeline, '.discard');
    await again();
  });

  it('declines the offer', async () => {
    const { timeline, provider } = await openTimeline(await backendWith(ouyang, other));
    await begin(timeline, 'not any more');
    provider.customerId = other.customer.number;
    await shown(timeline, '王**');
    provider.customerId = ouyang.customer.number;
    await shown(timeline, 'unsaved draft');
    await click(timeline, '.drop');
    expect(has(timeline, '.offer')).to.equal(false);
    provider.customerId = other.customer.number;
    await shown(timeline, '王**');
    provider.customerId = ouyang.customer.number;
    await shown(timeline, '欧阳**');
    await timeline.updateComplete;
    expect(has(timeline, '.offer')).to.equal(false);
  });

  it('goes on offering a draft after another contact was saved', async () => {
    const { timeline, provider } = await openTimeline(await backendWith(ouyang, other));
    await begin(timeline, 'earlier');
    provider.customerId = other.customer.number;
    await shown(timeline, '王**');
    provider.customerId = ouyang.customer.number;
    await shown(timeline, 'unsaved draft');
    await openForm(timeline);
    await choose(timeline, 'phone');
    await choose(timeline, 'reached');
    await click(timeline, '.save');
    await shown(timeline, 'Saved: Call');
    provider.customerId = other.customer.number;
    await shown(timeline, '王**');
    provider.customerId = ouyang.customer.number;
    await shown(timeline, 'unsaved draft');
    await click(timeline, '.restore');
    expect(note(timeline)).to.equal('earlier');
  });

  it('restores an entry whose saving failed, and does not double it', async () => {
    const kept = await backendWith(ouyang, other);
    let broken = true;
    const backend = replaced(kept, {
      write: async (changes, options) => {
        const outcomes = await kept.write(changes, options);
        if (broken) throw new BackendError('unavailable', 'no answer');
        return outcomes;
      },
    });
    const { timeline, provider } = await openTimeline(backend);
    await begin(timeline, 'once');
    await choose(timeline, 'reached');
    await click(timeline, '.save');
    await shown(timeline, 'Not saved');
    broken = false;
    provider.customerId = other.customer.number;
    await shown(timeline, '王**');
    provider.customerId = ouyang.customer.number;
    await shown(timeline, 'unsaved draft');
    await click(timeline, '.restore');
    await click(timeline, '.save');
    await shown(timeline, 'Saved: Meeting');
    expect((await keptContacts(kept)).filter((each) => each.note === 'once')).to.have.length(1);
  });

  it('does not offer what it cannot read', async () => {
    const actor = newActor();
    const { provider } = await openTimeline(await backendWith(ouyang), null, { actor });
    const { drafts } = provider.session;
    drafts.put({ element: 'contact-timeline', record: ouyang.customer.number, actor }, { odd: true });
    provider.customerId = ouyang.customer.number;
    const timeline = provider.querySelector('postal-contact-timeline')!;
    await shown(timeline, 'Nov call');
    expect(has(timeline, '.offer')).to.equal(false);
    expect(text(timeline, 'h2')).to.equal('Contact plan');
  });
});
