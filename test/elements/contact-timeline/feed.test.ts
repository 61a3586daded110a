import { expect } from '@open-wc/testing';
import type { Contact } from '../../../src/records/archive.js';
import { addDays } from '../../../src/values/dates.js';
import { ouyang, withParts } from '../../support/people.js';
import { backendWith } from '../../support/session.js';
import { all, click, diamond, find, has, openTimeline, text } from './timeline.js';
import { textOf } from '../../support/shown.js';

const lines = (host: Parameters<typeof all>[0], selector: string): string[] =>
  all(host, selector).map((each) => textOf(each).trim());

describe('postal-contact-timeline: past contacts', () => {
  it('lists them by month, newest first', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(lines(timeline, '.feed h4')).to.deep.equal(['November 2026', 'October 2026', 'September 2026']);
    expect(all(timeline, '.entry').map((each) => each.dataset['contact'])).to.deep.equal([
      'c4',
      'c3',
      'c2',
      'c1',
    ]);
  });

  it('tells day, channel, outcome, note and who', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    const called = text(timeline, '[data-contact="c2"]');
    expect(called).to.include('14 Oct').and.include('Call · reached').and.include('到期理财续做意向');
    expect(called).to.include('3207-0017');
    expect(text(timeline, '[data-contact="c4"]')).to.include('Call · not reached');
  });

  it('tags a contact with the duty it met, or with the reason why it does not count', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(text(timeline, '[data-contact="c2"] .tags')).to.equal('Meets Oct call');
    expect(text(timeline, '[data-contact="c4"] .tags')).to.equal('Does not count: not reached');
    expect(text(timeline, '[data-contact="c3"] .tags')).to.equal('Does not count: another channel');
  });

  it('says who was there, and that somebody was absent', async () => {
    const { timeline } = await openTimeline(await backendWith(diamond), diamond.customer.number);
    const visit = text(timeline, '[data-contact="d1"]');
    expect(visit).to.include('Present: account manager');
    expect(visit).to.include('Sep–Oct meeting, somebody was absent');
  });

  it('leaves a further contact untagged where the duty was met before', async () => {
    const contacts: Contact[] = [...ouyang.contacts, { id: 'again', on: '2026-10-20', channel: 'phone' }];
    const { timeline } = await openTimeline(await backendWith(withParts(ouyang, { contacts })));
    expect(text(timeline, '[data-contact="again"] .tags')).to.equal('');
  });

  it('marks silences of more than thirty days, with what went unmet, and the one up to today', async () => {
    const contacts: Contact[] = [
      { id: 'old', on: '2026-07-15', channel: 'phone' },
      { id: 'mid', on: '2026-09-02', channel: 'phone' },
      { id: 'near', on: '2026-10-02', channel: 'phone' },
    ];
    const { timeline } = await openTimeline(await backendWith(withParts(ouyang, { contacts })));
    expect(lines(timeline, '.gap')).to.deep.equal([
      'No contact for 51 days up to today',
      'No contact for 49 days · missed: Aug call',
    ]);
  });

  it('says that there are none yet', async () => {
    const { timeline } = await openTimeline(await backendWith(withParts(ouyang, { contacts: [] })));
    expect(text(timeline, '.feed')).to.include('No contacts yet.');
  });

  it('shows fifty of many, and more when asked', async () => {
    const contacts = Array.from({ length: 230 }, (_, i): Contact => ({
      id: `c${i}`,
      on: addDays('2026-11-20', -2 * i),
      channel: 'sms',
    }));
    const { timeline } = await openTimeline(await backendWith(withParts(ouyang, { contacts })));
    expect(all(timeline, '.entry')).to.have.length(50);
    expect(text(timeline, '.more')).to.equal('Show 50 more');
    for (let i = 0; i < 4; i++) await click(timeline, '.more');
    expect(all(timeline, '.entry')).to.have.length(230);
    expect(has(timeline, '.more')).to.equal(false);
    expect(find(timeline, '.entry').dataset['contact']).to.equal('c0');
  });
});
