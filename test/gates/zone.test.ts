import { expect } from 'chai';

describe('the time zone of this browser', () => {
  it('is the one the runner asked for', () => {
    const { expectedTimeZone } = globalThis as { expectedTimeZone?: string };
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(expectedTimeZone);
  });
});
