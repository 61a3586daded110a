import { expect } from '@open-wc/testing';
import { Clock } from '../../src/session/clock.js';
import { standardNow, stoppedClock } from '../support/session.js';

describe('clock', () => {
  it('tells Shanghai time whatever the zone of the machine', () => {
    const clock = stoppedClock(standardNow);
    expect(clock.now()).to.equal('2026-11-22T14:30:00+08:00');
    expect(clock.today()).to.equal('2026-11-22');
  });

  it('is in tomorrow after Shanghai midnight', () => {
    const clock = stoppedClock(Date.UTC(2026, 10, 22, 15, 59));
    expect(clock.today()).to.equal('2026-11-22');
    clock.move(60_000);
    expect(clock.today()).to.equal('2026-11-23');
  });

  it('ticks at the start of a minute for all who listen, and stops for nobody', async () => {
    // A clock that is always 20 ms before a full minute.
    const clock = new Clock(() => standardNow - 20);
    const heard: string[] = [];
    await new Promise<void>((resolve) => {
      const leave = clock.onMinute(() => {
        heard.push('one');
        leave();
      });
      const leaveToo = clock.onMinute(() => {
        heard.push('two');
        leaveToo();
        resolve();
      });
    });
    expect(heard).to.deep.equal(['one', 'two']);
  });
});
