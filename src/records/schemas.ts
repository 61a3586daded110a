import * as z from 'zod/mini';
import { isInstant, isPlainDate } from '../values/dates.js';
import { isYuan } from '../values/money.js';
import { isPeriod } from '../values/periods.js';
import { problem } from '../values/problem.js';
import type { Problem } from '../values/problem.js';
import type { Archive, Birthday, Contact, Customer, FieldChange, Figure, Spread, Waiver } from './archive.js';
import type { Complaint, ComplaintChannel, ComplaintEvent, Receiver } from './complaint.js';
import type { RegisterEntry } from './register.js';
import { channels, complaintEvents, complaintFlags, matters, roles } from './vocabulary.js';

type Schema<T> = z.ZodMiniType<T>;

/** One schema for each field of a record's type, no more and no less: with `satisfies` the two cannot drift apart. */
type Shape<T> = { readonly [Field in keyof T]-?: Schema<T[Field]> };

const complaintChannels: readonly ComplaintChannel[] = ['counter', 'phone', 'mail', 'online'];
/**
 * What keeps a value from being an archive: one `record-invalid` {path, expected} for each place, never the value found
 * there. Fields that this release does not know are no problem.
 */
export const checkArchive = (value: unknown): Problem[] => problemsOf(archive(), value);

/** What keeps a value from being a complaint; as `checkArchive`. */
export const checkComplaint = (value: unknown): Problem[] => problemsOf(complaint(), value);

/** What keeps a value from being an entry of the register; as `checkArchive`. */
export const checkRegisterEntry = (value: unknown): Problem[] => problemsOf(registerEntry(), value);

function problemsOf(schema: Schema<unknown>, value: unknown): Problem[] {
  const { error } = z.safeParse(schema, value);
  return (error?.issues ?? []).map((issue) =>
    problem('record-invalid', { path: issue.path.map(String).join('.'), expected: expectedIn(issue) }),
  );
}

function expectedIn(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  return issue.code === 'custom' ? String(issue.params?.['expected']) : issue.code;
}

/** Schemas are built when first needed: building them when the module loads would cost every page that never checks. */
function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    if (!built) {
      // Without this zod tries `new Function`, which pages with a strict content security policy report.
      z.config({ jitless: true });
      built = { value: build() };
    }
    return built.value;
  };
}

const that = <T>(is: (x: unknown) => x is T, expected: string) => z.custom<T>(is, { params: { expected } });

const oneOf = <const T extends string>(values: readonly T[]) =>
  that((x): x is T => (values as readonly unknown[]).includes(x), values.join(' | '));

const plainDate = () => that(isPlainDate, 'YYYY-MM-DD');
const instant = () => that(isInstant, 'YYYY-MM-DDThh:mm:ss+08:00');
const yuan = () => that(isYuan, '>= 0.00');
const filled = () => that((x): x is string => typeof x === 'string' && x.trim() !== '', 'non-empty string');
const scalar = () => that((x): x is string | number | boolean => isScalar(x), 'string | number | boolean');
const scalarOrNull = () =>
  that(
    (x): x is string | number | boolean | null => x === null || isScalar(x),
    'string | number | boolean | null',
  );
const birthday = () =>
  that(
    (x): x is string => typeof x === 'string' && /^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(x),
    'YYYY-MM-DD | --MM-DD',
  );

function isScalar(x: unknown): x is string | number | boolean {
  return typeof x === 'string' || typeof x === 'boolean' || (typeof x === 'number' && Number.isFinite(x));
}

const archive = once((): Schema<Archive> => {
  const text = z.optional(z.string());
  const amount = z.optional(yuan());
  const customer = z.looseObject({
    number: filled(),
    kind: oneOf(['person', 'organisation']),
    name: filled(),
    phone: text,
    idNumber: text,
    creditCode: text,
    address: text,
    postcode: text,
    birthday: z.optional(
      z.looseObject({ on: birthday(), calendar: oneOf(['solar', 'lunar']) } satisfies Shape<Birthday>),
    ),
    outlet: text,
    manager: text,
    deputy: text,
    fields: z.optional(z.record(z.string(), scalar())),
  } satisfies Shape<Customer>);
  const spread = z.looseObject({
    savings: amount,
    insurance: amount,
    wealth: amount,
    bonds: amount,
    funds: amount,
  } satisfies Shape<Spread>);
  const figure = z.looseObject({
    period: that(isPeriod, '2013-Q1 | 2013-04 | 2013'),
    amount: yuan(),
    source: z.optional(oneOf(['platform', 'manual'])),
    spread: z.optional(spread),
  } satisfies Shape<Figure>);
  const contact = z.looseObject({
    id: filled(),
    on: plainDate(),
    onReason: text,
    channel: oneOf(channels),
    reached: z.optional(z.boolean()),
    participants: z.optional(z.array(oneOf(roles))),
    note: text,
    by: text,
  } satisfies Shape<Contact>);
  const waiver = z.looseObject({
    from: plainDate(),
    to: z.optional(plainDate()),
    by: z.string(),
    why: z.string(),
  } satisfies Shape<Waiver>);
  const change = z.looseObject({
    field: filled(),
    at: z.string(),
    by: z.string(),
    from: scalarOrNull(),
    to: scalarOrNull(),
  } satisfies Shape<FieldChange>);
  return z.looseObject({
    customer,
    joined: z.nullable(plainDate()),
    figures: z.array(figure),
    contacts: z.array(contact),
    waivers: z.array(waiver),
    history: z.array(change),
  } satisfies Shape<Archive>);
});

const complaint = once((): Schema<Complaint> => {
  const receiver = z.looseObject({
    outlet: z.nullable(z.string()),
    person: z.string(),
    role: z.nullable(oneOf(roles)),
  } satisfies Shape<Receiver>);
  const event = z.looseObject({
    type: oneOf(complaintEvents),
    at: instant(),
    by: z.string(),
    role: z.optional(oneOf(roles)),
  } satisfies Shape<ComplaintEvent>);
  return z.looseObject({
    number: filled(),
    matter: oneOf(matters),
    channel: oneOf(complaintChannels),
    customer: z.nullable(z.string()),
    complainant: z.string(),
    reach: z.string(),
    narrative: z.string(),
    receivedAt: instant(),
    receivedAtReason: z.optional(z.string()),
    firstReceiver: receiver,
    flags: z.optional(z.array(oneOf(complaintFlags))),
    events: z.array(event),
  } satisfies Shape<Complaint>);
});

const registerEntry = once((): Schema<RegisterEntry> =>
  z.looseObject({
    name: filled(),
    outlet: z.nullable(z.string()),
    manager: z.nullable(z.string()),
    phoneTail: z.nullable(z.string()),
    lastContact: z.nullable(plainDate()),
  } satisfies Shape<RegisterEntry>),
);
