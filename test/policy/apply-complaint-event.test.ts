import { expect } from 'chai';
import fc from 'fast-check';
import { applyComplaintEvent } from '../../src/policy/apply-complaint-event.js';
import { complaintState, nextComplaintEvents } from '../../src/policy/complaint-course.js';
import type { ComplaintInput } from '../../src/policy/complaint-clocks.js';
import { ComplaintStepError, PolicyInputError } from '../../src/policy/errors.js';
import { explain } from '../../src/policy/explain.js';
import { lianyungang2013 as pack } from '../../src/policy/packs/index.js';
import type { PolicyPack } from '../../src/policy/pack.js';
import type { Role } from '../../src/records/archive.js';
import type { Complaint, ComplaintEvent } from '../../src/records/complaint.js';
import { complaintEvents, roles } from '../../src/records/vocabulary.js';
import { epochMs, instantAt } from '../../src/values/dates.js';
import { courseOfCase, receivedAt } from './courses.js';
import type { StepCase } from './courses.js';
import cases from './cases/steps.json';

type EventType = ComplaintEvent['type'];

function refusal(run: () => unknown): ComplaintStepError {
  try {
    run();
  } catch (error) {
    expect(error).to.be.instanceOf(ComplaintStepError);
    return error as ComplaintStepError;
  }
  return expect.fail('not refused');
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

describe('applyComplaintEvent', () => {
  for (const each of cases as StepCase[]) {
    it(`${each.name} (${each.clause})`, () => {
      const { complaint, event } = courseOfCase(each);
      frozen(complaint);
      if (each.refused) {
        const error = refusal(() => applyComplaintEvent(pack, complaint, event));
        expect(error.path).to.equal('event');
        expect(error.reason).to.deep.include({ article: each.clause, code: each.refused });
        return;
      }
      const after = applyComplaintEvent(pack, complaint, event);
      expect(after.state).to.equal(each.state);
      expect(after.complaint.events).to.deep.equal([...complaint.events, event]);
      const { complaint: kept, ...state } = after;
      expect(complaintState(pack, kept)).to.deep.equal(state);
    });
  }

  const taken: ComplaintEvent = { type: 'receive', at: receivedAt, by: 't01' };
  const complaint = frozen({
    receivedAt,
    events: [taken],
    severity: 2,
  } satisfies ComplaintInput & { severity: number });
  const recorded: ComplaintEvent = { type: 'record', at: receivedAt, by: 't01' };

  it('keeps what it does not know of the complaint and of the event', () => {
    const event = { ...recorded, place: '0703' };
    const { complaint: after } = applyComplaintEvent(pack, complaint, event);
    expect(after).to.deep.equal({ receivedAt, events: [taken, event], severity: 2 });
    event.place = 'elsewhere';
    expect(after.events[1]).to.have.property('place', '0703');
  });

  it('tells the state with its label, since when, in which round, and whether it went a level up', () => {
    const at = (hour: number) => instantAt(epochMs(receivedAt) + hour * 3_600_000);
    const step = (type: EventType, hour: number) => ({ type, at: at(hour), by: 'b01' });
    const escalated = { ...complaint, events: [taken, step('record', 1), step('escalate', 2)] };
    expect(complaintState(pack, escalated)).to.deep.include({
      state: 'recorded',
      label: { 'zh-CN': '已登记', en: 'Recorded' },
      since: at(1),
      open: true,
      round: 1,
      escalated: true,
    });
    const again = [...escalated.events, step('withdraw', 3), step('reopen', 4)];
    const reopened = complaintState(pack, { ...complaint, events: again });
    expect(reopened).to.deep.include({ state: 'recorded', since: at(4), round: 2, escalated: false });
    const nothing = complaintState(pack, { receivedAt, events: [] });
    expect(nothing).to.deep.include({ state: 'new', since: null, open: false, round: 1, escalated: false });
  });

  it('takes the events in the order of time, whatever order they stand in', () => {
    const later = { ...recorded, at: '2026-11-10T11:00:00+08:00' };
    expect(complaintState(pack, { receivedAt, events: [later, taken] }).state).to.equal('recorded');
    const early = { ...recorded, type: 'acknowledge' as const, at: '2026-11-10T10:59:59+08:00' };
    const error = refusal(() => applyComplaintEvent(pack, { receivedAt, events: [later, taken] }, early));
    expect(error.reason).to.deep.include({ code: 'step-earlier' });
    expect(error.reason.params).to.deep.include({ at: early.at, lastAt: later.at });
  });

  it('names the place in a history that was never legal', () => {
    const events = [taken, { ...taken, type: 'answer' as const }];
    for (const run of [complaintState, nextComplaintEvents]) {
      expect(refusal(() => run(pack, { receivedAt, events })).path).to.equal('events[1]');
    }
  });

  it('does not ask again who did what was done', () => {
    const events = (['receive', 'record', 'answer', 'follow-up'] as const).map((type) => ({
      ...taken,
      type,
      role: 'teller' as const,
    }));
    expect(complaintState(pack, { receivedAt, events }).state).to.equal('called-back');
  });

  it('says in words what is not possible, and what is', () => {
    const early = { ...recorded, type: 'follow-up' as const };
    const open = applyComplaintEvent(pack, complaint, recorded).complaint;
    const before = refusal(() => applyComplaintEvent(pack, open, early)).reason;
    expect(explain(before, 'zh-CN')).to.equal(
      '案件已登记，现在不能回访；已答复的案件才可以 — 第十四条（二）',
    );
    expect(explain(before, 'en')).to.equal(
      'Not possible now: call back. The case is at: Recorded; it must be at: Answered — art. 14(2)',
    );
    const answered = applyComplaintEvent(pack, open, { ...recorded, type: 'answer' }).complaint;
    const by = refusal(() => applyComplaintEvent(pack, answered, { ...early, role: 'branch-head' })).reason;
    expect(explain(by, 'zh-CN')).to.equal('回访须由市县局办理 — 第十四条（二）');
    expect(explain(nextComplaintEvents(pack, open)[0]!.because[0]!, 'zh-CN')).to.equal(
      '现在可以回应 — 《邮政工作中的投诉处理与客户关系维护》第二部分第3点',
    );
  });

  it('lists the next steps with where they lead and who alone may take them', () => {
    const next = (events: readonly EventType[], matter: Complaint['matter'] = 'complaint') =>
      nextComplaintEvents(pack, {
        receivedAt,
        matter,
        events: events.map((type) => ({ ...taken, type })),
      }).map(({ type, to, roles: who }) => (who ? `${type} ${to} ${who.join()}` : `${type} ${to}`));
    expect(next([])).to.deep.equal(['receive received']);
    expect(next(['receive', 'record', 'answer'])).to.deep.equal([
      'report answered',
      'follow-up called-back bureau',
      'withdraw withdrawn',
      'escalate answered',
    ]);
    expect(next(['receive', 'record', 'answer'], 'consultation')).to.include('close closed');
  });

  const wrong: [string, object, object, string][] = [
    ['no event', complaint, {}, 'event.type'],
    ['an event that is a number', complaint, { ...recorded, type: 5 }, 'event.type'],
    ['a day for a moment', complaint, { ...recorded, at: '2026-11-10' }, 'event.at'],
    ['an event that nobody did', complaint, { ...recorded, by: '' }, 'event.by'],
    ['an unknown role', complaint, { ...recorded, role: 'king' }, 'event.role'],
    [
      'a reach for prototypes',
      complaint,
      JSON.parse('{"__proto__":{"type":"record"}}') as object,
      'event.__proto__',
    ],
    ['a complaint without events', { receivedAt }, recorded, 'events'],
    [
      'an unknown event among the old ones',
      { receivedAt, events: [{ ...taken, type: 'shout' }] },
      recorded,
      'events[0].type',
    ],
    ['an unknown matter', { ...complaint, matter: 'praise' }, recorded, 'matter'],
  ];
  for (const [name, given, event, path] of wrong) {
    it(`refuses ${name}`, () => {
      expect(() => applyComplaintEvent(pack, given as ComplaintInput, event as ComplaintEvent))
        .to.throw(PolicyInputError)
        .with.property('path', path);
    });
  }

  it('refuses a pack that does not say how cases go', () => {
    const { complaints: _complaints, ...bare } = pack;
    for (const other of [bare, { ...bare, complaints: { clocks: [] } }] as PolicyPack[]) {
      expect(() => complaintState(other, complaint))
        .to.throw(PolicyInputError)
        .with.property('path', 'pack.complaints.course');
    }
  });
});

/** The course in the words of this test: what may follow on what, and where it leads. */
const handling = { acknowledge: '', investigate: 'investigated', propose: 'proposed', answer: 'answered' };
const always = { withdraw: 'withdrawn', escalate: '' };
const followers: Readonly<Record<string, Readonly<Partial<Record<EventType, string>>>>> = {
  new: { receive: 'received' },
  received: { record: 'recorded', ...always },
  recorded: { ...handling, acknowledge: 'acknowledged', ...always },
  acknowledged: { investigate: 'investigated', propose: 'proposed', answer: 'answered', ...always },
  investigated: { investigate: 'investigated', propose: 'proposed', answer: 'answered', ...always },
  proposed: { investigate: 'investigated', propose: 'proposed', answer: 'answered', ...always },
  answered: { report: '', 'follow-up': 'called-back', ...always },
  'called-back': { report: '', close: 'closed', ...always },
  closed: { report: '', reopen: 'recorded' },
  withdrawn: { reopen: 'recorded' },
};

interface Model {
  state: string;
  rounds: number;
  last: number;
  count: number;
}

interface Real {
  complaint: ComplaintInput;
}

class Step implements fc.Command<Model, Real> {
  constructor(
    readonly type: EventType,
    readonly minutes: number,
    readonly role: Role | undefined,
  ) {}

  check = (): boolean => true;

  run(model: Model, real: Real): void {
    const at = model.last + this.minutes * 60_000;
    const to = followers[model.state]![this.type];
    const mayDo = this.type !== 'follow-up' || this.role === undefined || this.role === 'bureau';
    const event = {
      type: this.type,
      at: instantAt(at),
      by: 'm01',
      ...(this.role ? { role: this.role } : {}),
    };
    const before = frozen(real.complaint);
    if (to === undefined || !mayDo || this.minutes < 0) {
      refusal(() => applyComplaintEvent(pack, before, event));
    } else {
      const applied = applyComplaintEvent(pack, before, event);
      real.complaint = applied.complaint;
      model.state = to || model.state;
      model.rounds += this.type === 'reopen' ? 1 : 0;
      model.last = at;
      model.count++;
      expect(applied).to.deep.include({ state: model.state, round: model.rounds });
    }
    expect(real.complaint.events).to.have.length(model.count);
    expect(complaintState(pack, real.complaint).state).to.equal(model.state);
    const next = nextComplaintEvents(pack, real.complaint).map(({ type }) => type);
    expect(next).to.have.members(Object.keys(followers[model.state]!));
  }

  toString = (): string => `${this.type} ${this.minutes} ${this.role ?? ''}`;
}

describe('the course of a complaint', () => {
  it('allows what the model allows, and nothing else', () => {
    const likely = complaintEvents.map((type) =>
      fc
        .tuple(fc.integer({ min: -1, max: 60 }), fc.constantFrom(undefined, 'bureau' as const, ...roles))
        .map(([minutes, role]) => new Step(type, minutes, role)),
    );
    fc.assert(
      fc.property(fc.commands(likely, { maxCommands: 50, size: 'max' }), (commands) => {
        const start = epochMs(receivedAt);
        fc.modelRun(
          () => ({
            model: { state: 'new', rounds: 1, last: start, count: 0 },
            real: { complaint: { receivedAt, events: [] } },
          }),
          commands,
        );
      }),
      { numRuns: 100 },
    );
  });
});
