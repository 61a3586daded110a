import { expect } from '@open-wc/testing';
import { ouyang, sparse, withParts } from '../../support/people.js';
import { backendWith, standardNow, stoppedClock } from '../../support/session.js';
import { all, click, diamond, find, has, openTimeline, shown, text, untiered } from './timeline.js';

const day = 86_400_000;
const rows = (host: Parameters<typeof all>[0]): string[] =>
  all(host, '.duties > .rows > li > .row').map((row) => row.textContent.replace(/\s+/g, ' ').trim());

describe('postal-contact-timeline: the plan', () => {
  it('answers what is due, by when and why, in both languages', async () => {
    const backend = await backendWith(ouyang);
    const { timeline } = await openTimeline(backend);
    expect(text(timeline, '.big')).to.equal('Nov call Due');
    expect(text(timeline, '.answer .small')).to.equal('By Mon 30 Nov · 8 days left · suggested Mon 23 Nov');
    expect(text(timeline, '.top')).to.include('one call each month').and.include('art. 16(1)');
    const { timeline: chinese } = await openTimeline(backend, undefined, { lang: 'zh-CN' });
    expect(text(chinese, '.big')).to.equal('11月电话 待办');
    expect(text(chinese, '.top')).to.include('最迟 11月30日').and.include('第十六条（一）');
  });

  it('masks the name and names the tier', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(text(timeline, '.head .small')).to.equal('欧阳** · Gold customer');
    expect(timeline.shadowRoot!.textContent).not.to.include('欧阳测试');
  });

  it('says which contacts of the window do not count, and why', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(all(timeline, '.top .rejected li').map((each) => each.textContent.trim())).to.deep.equal([
      '5 Nov SMS: another channel, does not count',
      '12 Nov Call: not reached, does not count',
    ]);
  });

  it('leaves out of the answer what met another duty', async () => {
    const contacts = [...ouyang.contacts, { id: 'met', on: '2026-11-20', channel: 'phone' as const }];
    const { timeline } = await openTimeline(await backendWith(withParts(ouyang, { contacts })));
    expect(text(timeline, '.big')).to.equal('Second-half meeting Due');
    expect(all(timeline, '.top .rejected li')).to.have.length(2);
    await click(timeline, '.basis');
    expect(all(timeline, '.detail .rejected li')).to.have.length(5);
  });

  it('puts what can still be met before what is missed for good, and says how much is missed', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(text(timeline, '.top .late')).to.match(/^\d+ more overdue, the latest: Aug call$/);
    expect(rows(timeline)[0]).to.match(/^Aug call .* Overdue$/);
    expect(rows(timeline).slice(-3, -1)).to.deep.equal([
      'Second-half meeting By Thu 31 Dec Due',
      'Dec call By Thu 31 Dec Later',
    ]);
  });

  it('folds what is done behind its number, and earlier misses behind theirs', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(text(timeline, '[data-group="done"]')).to.equal('2 done');
    expect(find(timeline, '[data-group="done"]').getAttribute('aria-expanded')).to.equal('false');
    await click(timeline, '[data-group="done"]');
    expect(all(timeline, '.rows .rows .row').map((row) => row.dataset['duty'])).to.deep.equal([
      'gold-call:2026-10-01',
      'gold-call:2026-09-01',
    ]);
    await click(timeline, '[data-group="done"]');
    await click(timeline, '[data-group="overdue"]');
    expect(all(timeline, '.rows .rows .row').length).to.be.greaterThan(3);
  });

  it('opens a duty to its rule, its period, what counted and what did not', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(has(timeline, '.detail')).to.equal(false);
    await click(timeline, '.basis');
    expect(find(timeline, '.basis').getAttribute('aria-expanded')).to.equal('true');
    const detail = text(timeline, '.detail');
    expect(detail).to.include('Sun 1 Nov 2026 to Mon 30 Nov 2026');
    expect(detail).to.include('X42').and.include('12 Nov Call: not reached');
    await click(timeline, '[data-group="done"]');
    await click(timeline, '[data-duty="gold-call:2026-10-01"]');
    expect(all(timeline, '.rows .detail dd').map((each) => each.textContent.trim())).to.include(
      '14 Oct Call',
    );
  });

  it('shows months and duties at a glance', async () => {
    const { timeline } = await openTimeline(await backendWith(ouyang));
    expect(all(timeline, '.strip thead th').map((each) => each.textContent.trim())).to.deep.equal([
      'Duty',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
    ]);
    const calls = all(timeline, '.strip tbody tr:first-child .cell').map((cell) => cell.dataset['status']);
    expect(calls).to.deep.equal(['overdue', 'overdue', 'overdue', 'met', 'met', 'due', 'upcoming']);
    const [firstHalf, secondHalf] = all(timeline, '.strip tbody tr:nth-child(2) td');
    expect(firstHalf!.getAttribute('colspan')).to.equal('1');
    expect(secondHalf!.getAttribute('colspan')).to.equal('6');
  });

  it('names who must attend, and a meeting where somebody was absent', async () => {
    const { timeline } = await openTimeline(await backendWith(diamond), diamond.customer.number);
    expect(text(timeline, '.big')).to.equal('Nov–Dec meeting Due');
    await click(timeline, '[data-group="done"]');
    const row = find(timeline, '[data-duty="diamond-meeting:2026-09-01"]');
    expect(row.textContent.replace(/\s+/g, ' ')).to.include('Sep–Oct meeting').and.include('Defect');
    row.click();
    await timeline.updateComplete;
    const detail = text(timeline, '.detail');
    expect(detail).to.include('Must attend').and.include('branch head, account manager');
    expect(detail).to.include('without: branch head').and.include('10 Sep Visit');
  });

  it('shows what is waived', async () => {
    const waivers = [{ from: '2026-11-01', by: '3207-0017', why: '客户要求' }];
    const { timeline } = await openTimeline(await backendWith(withParts(ouyang, { waivers })));
    expect(rows(timeline)).to.include('Nov call By Mon 30 Nov Waived');
  });

  it('asks for the newest missed duty where nothing is due, else for the next to come', async () => {
    const contacts = [
      { id: 'm', on: '2026-07-10', channel: 'meeting' as const },
      { id: 'n', on: '2026-11-03', channel: 'phone' as const },
    ];
    const backend = await backendWith(withParts(ouyang, { contacts }));
    const { timeline } = await openTimeline(backend);
    expect(text(timeline, '.big')).to.equal('Oct call Overdue');
    const young = withParts(ouyang, { joined: '2026-10-08', contacts });
    const { timeline: calm } = await openTimeline(await backendWith(young));
    expect(text(calm, '.top')).to.include('No contact is due at present.').and.include('Dec call');
  });

  it('says that a customer was never reached', async () => {
    const { timeline } = await openTimeline(await backendWith(sparse), sparse.customer.number);
    expect(text(timeline, '.never')).to.equal('This customer has never been reached yet.');
    expect(text(timeline, '.big')).to.equal('Nov new-customer call Due');
  });

  it('calmly says that a customer without a tier is owed nothing', async () => {
    const { timeline } = await openTimeline(await backendWith(untiered), untiered.customer.number);
    expect(text(timeline, '.nothing')).to.include('has no tier and so no contact duty');
    expect(has(timeline, '.strip, .duties, .error')).to.equal(false);
    expect(has(timeline, '.open-log')).to.equal(true);
  });

  it('follows the clock into a new day', async () => {
    const clock = stoppedClock(standardNow + 8 * day);
    let tick = (): void => {};
    clock.onMinute = (listener) => {
      tick = listener;
      return () => {};
    };
    const { timeline } = await openTimeline(await backendWith(ouyang), undefined, { clock });
    expect(text(timeline, '.big')).to.equal('Nov call Due');
    expect(text(timeline, '.answer .small')).to.include('ends today');
    clock.move(day);
    tick();
    await shown(timeline, 'the latest: Nov call');
    expect(text(timeline, '.big')).to.equal('Second-half meeting Due');
  });
});
