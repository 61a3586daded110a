import { expect } from '@open-wc/testing';
import { MemoryBackend } from '../../src/data/memory-backend.js';
import type { Complaint } from '../../src/records/complaint.js';
import { listComplaints, mintComplaintNumber, saveComplaint } from '../../src/session/complaints.js';
import { Session } from '../../src/session/session.js';
import { isComplaintNumber } from '../../src/values/complaint-number.js';
import { stoppedClock } from '../support/session.js';

const complaint = (number: string, receivedAt = '2026-11-22T14:30:00+08:00'): Complaint => ({
  number,
  matter: 'complaint',
  channel: 'counter',
  customer: null,
  complainant: '测试',
  reach: '13800000000',
  narrative: '包裹延误',
  receivedAt,
  firstReceiver: { outlet: '0703', person: 'a-1', role: 'teller' },
  events: [],
});

const session = (options = {}): Session =>
  new Session({
    backend: new MemoryBackend(),
    clock: stoppedClock(),
    outletId: '0703',
    terminalId: '01',
    ...options,
  });

describe('complaint numbers', () => {
  it('are minted one after the other, valid, and assured where outlet and terminal are configured', async () => {
    const here = session();
    const one = await mintComplaintNumber(here);
    const two = await mintComplaintNumber(here);
    expect(isComplaintNumber(one.number)).to.equal(true);
    expect(one.number.slice(0, 11)).to.equal('07032632601');
    expect(Number(two.number.slice(11, 13))).to.equal(Number(one.number.slice(11, 13)) + 1);
    expect(one.assured).to.equal(true);
  });

  it('are not assured without a terminal', async () => {
    expect((await mintComplaintNumber(session({ terminalId: null }))).assured).to.equal(false);
  });
});

describe('saving a complaint', () => {
  it('keeps it once, however often the same form is sent', async () => {
    const here = session();
    const taken = complaint('07032632601011');
    expect(await saveComplaint(here, taken, 'key')).to.deep.equal({ status: 'saved' });
    expect(await saveComplaint(here, taken, 'key')).to.deep.equal({ status: 'saved' });
    expect(await listComplaints(here, 10)).to.deep.equal([taken]);
  });

  it('does not overwrite another complaint under the same number', async () => {
    const here = session();
    await saveComplaint(here, complaint('07032632601011'), 'one');
    const result = await saveComplaint(here, { ...complaint('07032632601011'), narrative: 'other' }, 'two');
    expect(result.status).to.equal('conflict');
    expect((await listComplaints(here, 10))[0]!.narrative).to.equal('包裹延误');
  });

  it('lists the newest first', async () => {
    const here = session();
    await saveComplaint(here, complaint('1', '2026-11-20T09:00:00+08:00'), 'one');
    await saveComplaint(here, complaint('2', '2026-11-21T09:00:00+08:00'), 'two');
    expect((await listComplaints(here, 1)).map(({ number }) => number)).to.deep.equal(['2']);
  });
});
