import { expect } from '@open-wc/testing';
import { shownText, textOf } from '../../support/shown.js';
import { standardNow, stoppedClock } from '../../support/session.js';
import {
  buttonNamed,
  countingBackend,
  fill,
  fillAll,
  focused,
  part,
  recordButton,
  recorded,
  scene,
} from './support.js';
import { waitUntil } from '../../support/wait-until.js';

describe('postal-complaint-form shows the time to answer', () => {
  it('says until when, with the clause, before anything is typed, and why on demand', async () => {
    const { element } = await scene();
    await shownText(element, '须于 明日 14:30 前答复客户');
    expect(textOf(element)).to.include('第十四条（一）').and.to.include('还剩 24 小时 0 分');
    const details = part<HTMLDetailsElement>(element, 'details');
    expect(details.open).to.equal(false);
    part(element, 'summary').click();
    expect(details.open).to.equal(true);
    expect(details.textContent).to.include('提醒支局长');
  });

  it('says the same in English', async () => {
    const { element } = await scene({ lang: 'en' });
    await shownText(element, 'Answer the customer by tomorrow 14:30');
    expect(textOf(element)).to.include('art. 14(1)').and.to.include('24 h 0 min left');
  });

  it('counts down with the minutes of the clock, and says when the time is over', async () => {
    const { element, session } = await scene();
    fill(element, 'narrative', 'a');
    // Each new minute of this clock begins a moment later.
    const clock = stoppedClock(standardNow + 59_990);
    session.configure({ clock });
    clock.move(60_000);
    await shownText(element, '还剩 23 小时 58 分');
    clock.move(25 * 3_600_000);
    await shownText(element, '已过答复时限：今日 14:30');
    await shownText(element, '已超 1 小时 1 分');
  });

  it('starts with the first key and keeps that start', async () => {
    const backend = await countingBackend();
    const { element, clock } = await scene({ backend });
    fillAll(element);
    clock.move(10 * 60_000);
    recordButton(element).click();
    await recorded(element);
    const [complaint] = await backend.complaints();
    expect(complaint!.receivedAt).to.equal('2026-11-22T14:30:00+08:00');
    expect(complaint!.events[1]!.at).to.equal('2026-11-22T14:40:00+08:00');
  });

  it('sets no limit for a consultation', async () => {
    const { element } = await scene();
    const matter = part<HTMLSelectElement>(element, '#matter');
    matter.value = 'consultation';
    matter.dispatchEvent(new Event('change', { bubbles: true }));
    await shownText(element, '咨询没有规定答复时限');
  });

  describe('for a complaint received earlier', () => {
    async function changed(date: string, time: string, reason: string) {
      const backend = await countingBackend();
      const { element } = await scene({ backend });
      fillAll(element);
      await element.updateComplete;
      buttonNamed(element, '修改受理时间').click();
      await waitUntil(() => focused(element) === 'time');
      fill(element, 'on', date);
      fill(element, 'time', time);
      fill(element, 'reason', reason);
      await element.updateComplete;
      return { element, backend };
    }

    it('takes day and time as they are typed, with the reason', async () => {
      const { element, backend } = await changed('2026.11.21', '１５点5分', '昨日电话，今日补录');
      await shownText(element, '须于 今日 15:05 前答复客户');
      recordButton(element).click();
      await recorded(element);
      expect((await backend.complaints())[0]).to.include({
        receivedAt: '2026-11-21T15:05:00+08:00',
        receivedAtReason: '昨日电话，今日补录',
      });
    });

    for (const [what, date, time, reason, said] of [
      ['without a reason', '2026-11-21', '0905', ' ', '请写明原因'],
      ['in the future', '2026-11-22', '14:31', 'x', '受理时间不能晚于现在'],
      ['on no day of the calendar', '2026-02-30', '9:05', 'x', '日历上没有这一天'],
      ['at no time of day', '2026-11-21', '25:00', 'x', '没看懂这个时刻'],
    ] as const) {
      it(`refuses one ${what}`, async () => {
        const { element, backend } = await changed(date, time, reason);
        recordButton(element).click();
        await shownText(element, said);
        expect(backend.attempts).to.equal(0);
      });
    }

    it('goes back to the original time', async () => {
      const { element } = await changed('2026-11-20', '9:05', 'x');
      buttonNamed(element, '恢复原时间').click();
      await shownText(element, '须于 明日 14:30 前答复客户');
    });
  });
});
