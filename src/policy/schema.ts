import * as z from 'zod/mini';
import type { Channel, Role } from '../records/archive.js';
import type { Complaint, ComplaintEvent, ComplaintFlag } from '../records/complaint.js';
import { isPlainDate } from '../values/dates.js';
import { fieldTypes } from '../values/field-types.js';
import type { FieldType } from '../values/field-types.js';
import { isYuan } from '../values/money.js';
import { channels, complaintEvents, complaintFlags, matters, roles } from '../records/vocabulary.js';

/**
 * An article as the pack's `clauses` name it: `6(3)`, `11(6)3`, `12`; a numbered point of a text that has parts instead
 * of articles: `2.3`.
 */
export const articlePattern = /^\d+(\(\d+\)\d*|\.\d+)?$/;

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as [T, ...T[]]);

/**
 * The shape of a pack. Everything that decides is data of a closed kind: thresholds, periods, runs, quotas, sets.
 * Built when first asked for, because most pages never check a pack.
 */
const buildPackSchema = () => {
  z.config({ jitless: true });
  const text = z.string().check(z.minLength(1));
  const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]*$/));
  const words = z.record(text, text).check(z.refine((each) => Object.keys(each).length > 0, 'label'));
  const label = z.union([text, words]);
  const date = z.string().check(z.refine(isPlainDate, 'date'));
  const yuan = z.number().check(z.refine(isYuan, 'amount'));
  const count = z.int().check(z.minimum(1));
  const article = z.string().check(z.regex(articlePattern));
  const clause = z.union([article, z.strictObject({ document: id, article })]);
  const readings = z.optional(z.array(id));
  const when = z.strictObject({ option: id, is: text });
  const setting = <T extends string>(values: readonly T[]) =>
    z.union([oneOf(values), z.strictObject({ option: id })]);
  const channel = oneOf<Channel>(channels);
  const grain = z.enum(['month', 'two-months', 'quarter', 'half-year', 'year']);
  const run = z.strictObject({ run: count, clause });

  const tier = z.strictObject({ id, label, from: yuan, below: z.optional(yuan), clause });

  const option = z.strictObject({
    values: z.array(text).check(z.minLength(2)),
    default: text,
    clause,
    reading: z.optional(id),
    label,
  });

  const rating = z.strictObject({
    period: z.enum(['month', 'quarter', 'year']),
    publishedBy: z.strictObject({ day: count.check(z.maximum(28)), clause }),
    figure: z.strictObject({ clause }),
    source: z.strictObject({ clause }),
    first: run,
    down: run,
    up: run,
    settle: z.literal('newest'),
    gap: setting(['restart', 'bridge']),
    readings: z.strictObject({
      edge: z.optional(id),
      turn: z.optional(id),
      notMonotone: z.optional(id),
    }),
  });

  const cadence = z.strictObject({
    id,
    tiers: z.array(id).check(z.minLength(1)),
    channel,
    every: grain,
    clause,
    attendees: z.optional(
      z.strictObject({ roles: z.array(oneOf<Role>(roles)).check(z.minLength(1)), clause, readings }),
    ),
    when: z.optional(when),
    readings,
  });

  const duties = z.strictObject({
    clause,
    window: setting(['calendar', 'rolling']),
    counts: z.partialRecord(channel, z.array(channel)),
    covers: z.optional(z.array(z.strictObject({ channel, by: channel, when, clause }))),
    newCustomer: z.optional(
      z.strictObject({
        id,
        channel,
        period: z.enum(['month', 'quarter', 'year']),
        clause,
        together: z.optional(id),
      }),
    ),
    cadence: z.array(cadence),
    readings: z.strictObject({ counting: z.optional(id), waiver: z.optional(id) }),
  });

  const someRoles = z.array(oneOf<Role>(roles)).check(z.minLength(1));
  const someMatters = z.array(oneOf<Complaint['matter']>(matters)).check(z.minLength(1));
  const event = oneOf<ComplaintEvent['type']>(complaintEvents);

  /** How a case goes: from which states an event may happen (`open`: from any open one), and where it leads. */
  const course = z.strictObject({
    clause,
    start: id,
    states: z.array(z.strictObject({ id, label, open: z.boolean() })).check(z.minLength(1)),
    steps: z.array(
      z.strictObject({
        event,
        from: z.union([z.literal('open'), z.array(id).check(z.minLength(1))]),
        to: z.optional(id),
        matters: z.optional(someMatters),
        roles: z.optional(someRoles),
        clause,
        readings,
      }),
    ),
  });

  const clock = z.strictObject({
    name: id,
    matters: someMatters,
    /** On the wall; or by the end of the month, if that leaves so many working days, else of the last of them. */
    hours: z.optional(count),
    month: z.optional(z.strictObject({ workingDays: count, reading: id })),
    stop: z.enum(['answer', 'report', 'follow-up']),
    after: z.optional(event),
    clause,
    when: z.optional(when),
    readings,
    raise: z.optional(
      z.array(
        z.strictObject({
          flags: z.array(oneOf<ComplaintFlag>(complaintFlags)).check(z.minLength(1)),
          to: oneOf<Role>(roles),
          clause,
          readings,
        }),
      ),
    ),
    ladder: z.optional(
      z.strictObject({
        reading: id,
        rungs: z.array(
          z.strictObject({
            share: z.int().check(z.minimum(0), z.maximum(100)),
            to: oneOf<Role | 'receiver'>(['receiver', ...roles]),
          }),
        ),
      }),
    ),
  });

  const field = z.strictObject({
    id,
    type: oneOf(Object.keys(fieldTypes) as FieldType[]),
    group: id,
    label,
    clause,
    required: z.optional(z.boolean()),
  });

  return z.strictObject({
    id,
    version: text,
    title: label,
    issuer: label,
    document: id,
    signed: z.optional(date),
    inForce: z.strictObject({ from: date, to: z.optional(date) }),
    clauses: z.record(id, z.strictObject({ title: label, articles: z.record(article, label) })),
    options: z.optional(z.record(id, option)),
    readings: z.optional(z.record(id, z.strictObject({ clause, label }))),
    tiers: z.optional(z.array(tier).check(z.minLength(1))),
    rating: z.optional(rating),
    duties: z.optional(duties),
    complaints: z.optional(z.strictObject({ course: z.optional(course), clocks: z.array(clock) })),
    fieldGroups: z.optional(z.array(z.strictObject({ id, label }))),
    fields: z.optional(z.array(field)),
    archive: z.optional(
      z.strictObject({
        clause,
        open: z.optional(z.boolean()),
        complete: z.array(z.strictObject({ needs: z.enum(['field', 'spread']), field: id, label, clause })),
      }),
    ),
    assessment: z.optional(
      z.strictObject({
        archiveIncomplete: z.optional(
          z.strictObject({ amount: yuan, each: z.array(oneOf<Role>(roles)).check(z.minLength(1)), clause }),
        ),
      }),
    ),
  });
};

export type PackSchema = ReturnType<typeof buildPackSchema>;

let built: PackSchema | undefined;

export const packSchema = (): PackSchema => (built ??= buildPackSchema());
