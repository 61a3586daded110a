import { readBirthday } from '../../values/birthday.js';
import { fieldTypes, type FieldValue } from '../../values/field-types.js';
import { hidden } from '../../values/mask.js';
import type { Label, Reading } from '../../values/problem.js';
import { own } from '../../policy/own.js';
import type { FieldRule, PolicyPack } from '../../policy/pack.js';
import type { Birthday, Customer } from '../../records/archive.js';

/** What is kept in one field of a card. */
export type CardValue = FieldValue | boolean | Birthday;
export type Calendar = Birthday['calendar'];

/** Fields that stand in the customer's record by their own name; all others stand in its `fields`. */
const ofRecord = [
  'number',
  'name',
  'phone',
  'idNumber',
  'creditCode',
  'address',
  'postcode',
  'birthday',
  'outlet',
  'manager',
  'deputy',
] as const;

/** What says nothing of the person: who looks after the customer, under which number. All else is masked. */
const inTheOpen: readonly string[] = ['number', 'outlet', 'manager', 'deputy'];

const isOfRecord = (id: string): boolean => (ofRecord as readonly string[]).includes(id);

export const fieldsOf = (pack: PolicyPack): readonly FieldRule[] => own(pack, 'fields') ?? [];

/** The record's own id: shown, never typed. */
export const isNumber = ({ id }: FieldRule): boolean => id === 'number';
export const isBirthday = ({ id }: FieldRule): boolean => id === 'birthday';
export const isMasked = ({ id }: FieldRule): boolean => !inTheOpen.includes(id);

/** What the customer's record keeps in a field; an empty text counts as nothing. */
export function valueOf(customer: Customer | null, { id }: FieldRule): CardValue | undefined {
  if (!customer) return undefined;
  const kept = (isOfRecord(id) ? customer : (customer.fields ?? {})) as Record<string, CardValue>;
  const value = own(kept, id);
  return value === '' ? undefined : value;
}

/** The customer with other values; `undefined` removes one. Fields that no card shows stay as they are. */
export function withValues(
  customer: Customer,
  values: ReadonlyMap<FieldRule, CardValue | undefined>,
): Customer {
  const record = new Map<string, unknown>(Object.entries(customer));
  const extra = new Map<string, unknown>(Object.entries(customer.fields ?? {}));
  values.forEach((value, { id }) => {
    const target = isOfRecord(id) ? record : extra;
    if (value === undefined) target.delete(id);
    else target.set(id, value);
  });
  if (extra.size > 0) record.set('fields', Object.fromEntries(extra));
  else record.delete('fields');
  return Object.fromEntries(record) as unknown as Customer;
}

export const sameValue = (a: CardValue | undefined, b: CardValue | undefined): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.on === b.on && a.calendar === b.calendar : a === b;

/** Reads what was typed into a field; a birthday by its calendar. */
export function readField(field: FieldRule, text: string, calendar: Calendar): Reading<CardValue> {
  if (!isBirthday(field)) return fieldTypes[field.type].read(text);
  const reading = readBirthday(text, calendar);
  return reading.ok ? { ...reading, value: { on: reading.value, calendar } } : reading;
}

/** A value as a person reads it, nothing hidden. */
export function openText(field: FieldRule, value: CardValue, locale: string): string {
  if (typeof value === 'object') return value.on.replace(/^--/, '');
  return typeof value === 'boolean' ? String(value) : fieldTypes[field.type].format(value, locale);
}

/** A value as it is shown: personal data masked by its type. */
export function shownText(field: FieldRule, value: CardValue, locale: string): string {
  if (!isMasked(field)) return openText(field, value, locale);
  return typeof value === 'object' || typeof value === 'boolean'
    ? hidden
    : fieldTypes[field.type].mask(value);
}

export interface FieldGroup {
  readonly id: string;
  /** `null` for fields whose group the pack does not name. */
  readonly label: Label | null;
  readonly fields: readonly FieldRule[];
}

/** The pack's fields by group, in the pack's order. */
export function groupsOf(pack: PolicyPack, fields: readonly FieldRule[]): FieldGroup[] {
  const named = own(pack, 'fieldGroups') ?? [];
  const rest = fields.filter(({ group }) => !named.some(({ id }) => id === group));
  return [
    ...named.map(({ id, label }) => ({ id, label, fields: fields.filter(({ group }) => group === id) })),
    { id: 'other', label: null, fields: rest },
  ].filter((group) => group.fields.length > 0);
}
