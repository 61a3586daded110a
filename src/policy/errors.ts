import { problem } from '../values/problem.js';
import type { Problem } from '../values/problem.js';
import type { Reason } from './reason.js';

/**
 * What a policy function was given is not what it needs. Nothing was computed and nothing guessed.
 * `given` describes the value and never repeats it, save for ids of the kit's own vocabulary (`goldd`):
 * a message may end in a log, and amounts, names and numbers are personal data.
 */
export class PolicyInputError extends Error {
  override readonly name = 'PolicyInputError';
  /** What was given: `nan`, `negative`, `text`, `nothing`, … or an id in quotes. */
  readonly given: string;
  /** For `explain()`. */
  readonly problem: Problem;

  constructor(
    /** Where in the input: `figures[1].amount`. */
    readonly path: string,
    given: unknown,
    /** What was expected: `amount`, `quarter`, `date`, `tier`, … */
    readonly expected: string,
    /** The ids to choose from, where the set is closed. */
    readonly allowed: readonly string[] = [],
  ) {
    const what = described(given);
    const choice = allowed.length ? ` (${allowed.join(', ')})` : '';
    super(`${path}: expected ${expected}${choice}, was given ${what}`);
    this.given = what;
    this.problem = problem('policy-input', { path, given: what, expected, allowed: allowed.join(', ') });
  }
}

/** A step of a complaint that the pack's course does not allow. Nothing was changed. */
export class ComplaintStepError extends Error {
  override readonly name = 'ComplaintStepError';

  constructor(
    /** Which event: `event` for the new one, `events[2]` for one that the complaint already had. */
    readonly path: string,
    /** The rule against it, for `explain()`. */
    readonly reason: Reason,
  ) {
    super(`${path}: ${reason.code} (${reason.document}, ${reason.article})`);
  }
}

/** A pack that cannot be used, with everything that is wrong in it. Each problem names its `path`. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(readonly problems: readonly Problem[]) {
    const lines = problems.map(({ code, params }) => {
      const { path, ...details } = params as Readonly<Record<string, string | number | null>>;
      const shown = Object.keys(details).map((key) => `${key} ${details[key]}`);
      return `  ${path}: ${[code, ...shown].join(', ')}`;
    });
    super(`The policy pack has ${problems.length} problem(s):\n${lines.join('\n')}`);
  }
}

const vocabulary = /^[A-Za-z][A-Za-z-]{0,23}$/;
/** Words of ours for what no value shows; they are said as they are. */
const remarks: readonly string[] = ['nothing', 'twice', 'earlier', 'forbidden'];

/** A value in a word that gives nothing personal away. */
function described(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'not-finite';
    return value < 0 ? 'negative' : 'number';
  }
  if (typeof value === 'string') {
    if (value === '') return 'empty';
    if (remarks.includes(value)) return value;
    return vocabulary.test(value) ? `"${value}"` : 'text';
  }
  if (Array.isArray(value)) return 'list';
  return typeof value;
}
