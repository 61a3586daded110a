import type { FieldRule } from '../../policy/pack.js';
import type { Archive, Birthday, Customer } from '../../records/archive.js';
import { birthOf, readIdNumber } from '../../values/id-number.js';
import { problem, type Problem } from '../../values/problem.js';
import {
  isBirthday,
  isMasked,
  isNumber,
  openText,
  readField,
  sameValue,
  valueOf,
  withValues,
  type Calendar,
  type CardValue,
} from './card-fields.js';
import { archiveOf } from './new-archive.js';

/** What was typed, as a draft keeps it. */
export interface CardDraft {
  readonly typed: Readonly<Record<string, string>>;
  readonly removed: readonly string[];
  readonly calendar: Calendar | null;
}

/** What a field would be after saving. */
export type Entry =
  | { readonly kind: 'kept' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'new'; readonly value: CardValue; readonly remarks: readonly Problem[] }
  | { readonly kind: 'wrong'; readonly problem: Problem };

/** A field that somebody else changed too, to something else. */
export interface Collision {
  readonly field: FieldRule;
  readonly mine: CardValue | undefined;
  readonly theirs: CardValue | undefined;
  choice: 'mine' | 'theirs' | null;
}

const kept: Entry = { kind: 'kept' };

/** One customer's archive being edited: what was typed, what it means, and what it would change. */
export class CardForm {
  /** The fields that can be typed into: all but the record's own number. */
  readonly fields: readonly FieldRule[];
  private readonly typed = new Map<string, string>();
  private readonly removed = new Set<string>();
  /** Fields whose mistakes are shown. */
  private readonly checked = new Set<string>();
  private chosenCalendar: Calendar | null = null;
  /** The birthday typed is the one of the ID number, not the clerk's. */
  birthdayFilled = false;

  /**
   * @param record the customer's id
   * @param base the revision the typing began on; `null` for a new archive
   * @param standing what is kept now; its values are the hints
   * @param before what was kept at `base`; `null` where that is not known any more
   */
  constructor(
    fields: readonly FieldRule[],
    readonly record: string,
    public base: string | null,
    private standing: Customer | null,
    private before: Customer | null,
  ) {
    this.fields = fields.filter((field) => !isNumber(field));
  }

  /** Whether saving makes the archive. */
  get isNew(): boolean {
    return this.standing === null;
  }

  get calendar(): Calendar {
    return this.chosenCalendar ?? this.keptBirthday?.calendar ?? 'solar';
  }

  set calendar(calendar: Calendar) {
    this.chosenCalendar = calendar;
  }

  keptValue(field: FieldRule): CardValue | undefined {
    return valueOf(this.standing, field);
  }

  /** What the input shows: what was typed, else what is kept where it may be seen. */
  text(field: FieldRule): string {
    const typed = this.typed.get(field.id);
    if (typed !== undefined) return typed;
    return this.openText(field);
  }

  isRemoved(field: FieldRule): boolean {
    return this.removed.has(field.id);
  }

  /** Whether the input hides a value that stays unless something is typed. */
  hides(field: FieldRule): boolean {
    return isMasked(field) && this.keptValue(field) !== undefined;
  }

  type(field: FieldRule, text: string): void {
    this.write(field, text);
    if (isBirthday(field)) this.birthdayFilled = false;
    if (field.type === 'id-number') this.fillBirthday(text);
  }

  toggleRemoved(field: FieldRule): void {
    this.typed.delete(field.id);
    if (!this.removed.delete(field.id)) this.removed.add(field.id);
  }

  /** From now on the field's mistakes are shown. */
  check(field: FieldRule): void {
    this.checked.add(field.id);
  }

  checkAll(): void {
    this.fields.forEach((field) => this.check(field));
  }

  entry(field: FieldRule): Entry {
    const before = this.keptValue(field);
    if (this.removed.has(field.id)) return before === undefined ? kept : { kind: 'removed' };
    const text = this.textToRead(field);
    if (text.trim() === '') {
      if (before !== undefined && !isMasked(field)) return { kind: 'removed' };
      return before === undefined && field.required ? { kind: 'wrong', problem: problem('empty') } : kept;
    }
    const reading = readField(field, text, this.calendar);
    if (!reading.ok) return { kind: 'wrong', problem: reading.problems[0]! };
    if (sameValue(reading.value, before)) return kept;
    return { kind: 'new', value: reading.value, remarks: reading.problems };
  }

  /** What to say beside a field: its mistake or a remark, once it was checked. */
  message(field: FieldRule): { readonly problem: Problem; readonly wrong: boolean } | null {
    if (!this.checked.has(field.id)) return null;
    const entry = this.entry(field);
    if (entry.kind === 'wrong') return { problem: entry.problem, wrong: true };
    const remark = entry.kind === 'new' ? entry.remarks[0] : undefined;
    return remark ? { problem: remark, wrong: false } : null;
  }

  /** Everything that keeps the form from being saved, in the order of the fields. */
  get mistakes(): readonly { readonly field: FieldRule; readonly problem: Problem }[] {
    return this.fields.flatMap((field) => {
      const entry = this.entry(field);
      return entry.kind === 'wrong' ? [{ field, problem: entry.problem }] : [];
    });
  }

  /** The values that differ from what is kept; `undefined` for one to be removed. */
  changes(): Map<FieldRule, CardValue | undefined> {
    const changes = new Map<FieldRule, CardValue | undefined>();
    for (const field of this.fields) {
      const entry = this.entry(field);
      if (entry.kind === 'new') changes.set(field, entry.value);
      if (entry.kind === 'removed') changes.set(field, undefined);
    }
    return changes;
  }

  /** Whether anything was typed, also what cannot be read. */
  get touched(): boolean {
    return this.fields.some((field) => this.entry(field).kind !== 'kept' && !this.isUntouched(field));
  }

  /** The birthday that is kept stands beside another one in the ID number just typed. */
  get birthdayDiffers(): boolean {
    const birthday = this.keptBirthday;
    const id = this.fields.find(({ type }) => type === 'id-number');
    const birth = id && birthIn(this.typed.get(id.id) ?? '');
    return Boolean(birth && birthday?.calendar === 'solar' && birthday.on !== birth && !this.birthdayFilled);
  }

  /** The archive with the changes made. */
  apply(archive: Archive | null): Archive {
    const standing = archive ?? archiveOf(this.record);
    return { ...standing, customer: withValues(standing.customer, this.changes()) };
  }

  /** The fields that somebody else has changed since `base` to something else than was typed here. */
  collisions(current: Customer): Collision[] {
    const collisions: Collision[] = [];
    this.changes().forEach((mine, field) => {
      const theirs = valueOf(current, field);
      if (sameValue(mine, theirs)) return;
      if (this.before && sameValue(valueOf(this.before, field), theirs)) return;
      collisions.push({ field, mine, theirs, choice: null });
    });
    return collisions;
  }

  /** Goes on from a newer archive; what was typed stays. */
  rebase(base: string | null, current: Customer | null): void {
    this.base = base;
    this.standing = this.before = current;
  }

  /** Takes over what is kept now in place of what was typed. */
  giveUp(field: FieldRule): void {
    this.typed.delete(field.id);
    this.removed.delete(field.id);
    if (isBirthday(field)) this.chosenCalendar = null;
  }

  draft(): CardDraft {
    return {
      typed: Object.fromEntries(this.typed),
      removed: [...this.removed],
      calendar: this.chosenCalendar,
    };
  }

  restore({ typed, removed, calendar }: CardDraft): void {
    for (const [id, text] of Object.entries(typed)) this.typed.set(id, text);
    for (const id of removed) this.removed.add(id);
    this.chosenCalendar = calendar;
    this.fields.filter((field) => this.text(field) !== '').forEach((field) => this.check(field));
  }

  private write(field: FieldRule, text: string): void {
    this.removed.delete(field.id);
    if (text === this.openText(field)) this.typed.delete(field.id);
    else this.typed.set(field.id, text);
  }

  /** An ID number brings the birthday along where none is kept and none was typed by hand. */
  private fillBirthday(idNumber: string): void {
    const field = this.fields.find(isBirthday);
    if (!field || this.keptValue(field) !== undefined) return;
    if (this.text(field) !== '' && !this.birthdayFilled) return;
    const birth = birthIn(idNumber);
    this.birthdayFilled = birth !== null;
    this.write(field, birth ?? '');
    if (birth) this.chosenCalendar = 'solar';
  }

  private get keptBirthday(): Birthday | null {
    const field = this.fields.find(isBirthday);
    const value = field && this.keptValue(field);
    return typeof value === 'object' ? value : null;
  }

  /** A birthday that is kept is read anew when only its calendar was changed. */
  private textToRead(field: FieldRule): string {
    const text = this.text(field);
    const calendarAlone = text === '' && isBirthday(field) && this.chosenCalendar !== null;
    return calendarAlone ? (this.keptBirthday?.on ?? '') : text;
  }

  private openText(field: FieldRule): string {
    const value = this.keptValue(field);
    return value === undefined || isMasked(field) ? '' : openText(field, value, 'zh-CN');
  }

  /** A required field of a new archive that nobody has typed into yet. */
  private isUntouched(field: FieldRule): boolean {
    return !this.typed.has(field.id) && !this.removed.has(field.id) && this.keptValue(field) === undefined;
  }
}

function birthIn(text: string): string | null {
  const reading = readIdNumber(text);
  return reading.ok ? birthOf(reading.value) : null;
}

/** Whether something read from the drafts is one of ours. */
export function isCardDraft(value: unknown): value is CardDraft {
  const draft = value as CardDraft | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    typeof draft.typed === 'object' &&
    draft.typed !== null &&
    Array.isArray(draft.removed)
  );
}
