import type { CaseEvent, CaseFacts } from './complaint-input.js';

/** A case from its receipt, or from being reopened, until it was reopened again. */
export interface Round {
  /** 1 for the first. */
  readonly number: number;
  readonly start: number;
  readonly events: readonly CaseEvent[];
  /** When the next round began; `null` for the present one. */
  readonly end: number | null;
}

/** The rounds of a case by what has happened until a moment, the present one first. */
export function roundsOf({ receivedAt, events }: CaseFacts, now: number): Round[] {
  const rounds: Round[] = [{ number: 1, start: receivedAt, events: [], end: null }];
  for (const event of events.filter(({ at }) => at <= now)) {
    const present = rounds[0]!;
    if (event.type === 'reopen') {
      rounds[0] = { ...present, end: event.at };
      rounds.unshift({ number: present.number + 1, start: event.at, events: [], end: null });
    } else {
      rounds[0] = { ...present, events: [...present.events, event] };
    }
  }
  return rounds;
}
