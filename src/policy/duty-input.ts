import type { Channel, Role } from '../records/archive.js';
import type { PlainDate } from '../values/dates.js';
import { Input } from './input.js';
import type { PolicyPack, Tier } from './pack.js';
import { knownTier } from './tiers.js';
import { channels, roles } from '../records/vocabulary.js';

/** A contact as the archive keeps it. Without `reached` it reached the customer. */
export interface ContactInput {
  readonly id: string;
  readonly on: PlainDate;
  readonly channel: Channel;
  readonly reached?: boolean;
  readonly participants?: readonly Role[];
}

/** The customer does not wish to be contacted, from a day on; without `to` until further notice. */
export interface WaiverInput {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly by: string;
  readonly why: string;
}

export interface DutyInput {
  /** `null` owes no cadence. */
  readonly tier: string | null;
  /** The day first registered as a high-end customer; may lie after `today`. `null` = never: then `since` is needed for a tier. */
  readonly joined: PlainDate | null;
  /** The first day with the tier. */
  readonly since?: PlainDate | null;
  /** The first day without the tier. */
  readonly until?: PlainDate | null;
  readonly contacts: readonly ContactInput[];
  /** Duties whose window shares a day with `from` to `to`, both included. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  readonly waivers?: readonly WaiverInput[];
}

/** The input, checked, with its contacts in order of time. */
export interface DutyFacts {
  readonly tier: Tier | null;
  readonly joined: PlainDate | null;
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
  readonly contacts: readonly ContactInput[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  readonly waivers: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[];
}

/** @throws PolicyInputError naming the place and what was expected there. */
export function dutyInput(pack: PolicyPack, given: DutyInput): DutyFacts {
  const input = Input.of(given, '');
  const date = (key: string) => input.date(key);
  const tier = knownTier(pack, input.get('tier'), 'tier');
  const since = input.optional('since', date) ?? null;
  const joined = input.get('joined') === null && (!tier || since) ? null : input.date('joined');
  const until = input.optional('until', date) ?? null;
  if (since && until && until < since) input.refuse('until', 'not-before-since');
  const from = input.date('from');
  const to = input.date('to');
  if (to < from) input.refuse('to', 'not-before-from');
  return {
    tier,
    joined,
    since,
    until,
    contacts: input.list('contacts').map(contact).sort(inTime),
    from,
    to,
    today: input.date('today'),
    waivers: input.has('waivers') ? input.list('waivers').map(waiver) : [],
  };
}

function contact(input: Input): ContactInput {
  const reached = input.get('reached');
  if (input.has('reached') && typeof reached !== 'boolean') input.refuse('reached', 'yes-or-no');
  return {
    id: input.text('id'),
    on: input.date('on'),
    channel: input.oneOf('channel', channels),
    reached: reached !== false,
    participants: input.has('participants') ? participants(input) : [],
  };
}

function participants(input: Input): Role[] {
  const value = input.get('participants');
  if (!Array.isArray(value)) return input.refuse('participants', 'list');
  return value.map(
    (role) => roles.find((each) => each === role) ?? input.refuse('participants', 'role', roles),
  );
}

function waiver(input: Input): { from: PlainDate; to: PlainDate | null } {
  const from = input.date('from');
  const to = input.optional('to', (key) => input.date(key)) ?? null;
  if (to && to < from) input.refuse('to', 'not-before-from');
  return { from, to };
}

/** By day, then by id, so that the order of the input never shows. */
function inTime(a: ContactInput, b: ContactInput): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
