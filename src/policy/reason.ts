import type { Param } from '../values/problem.js';
import { PolicyInputError } from './errors.js';
import { own } from './own.js';
import type { Clause, PolicyPack, When } from './pack.js';

/**
 * Why a result is as it is: the article of a document, a code and the figures of the sentence. Words are made by
 * `explain(reason, locale)` alone. What the sentence needs of the pack (names of tiers) travels in `params` as labels.
 */
export interface Reason {
  /** Id of the document in the pack's `clauses`. */
  readonly document: string;
  /** `6(3)`, `16(1)`, `12`. */
  readonly article: string;
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
  /** The passage of the text was lost and is inferred. */
  readonly inferred?: boolean;
  /** The option of the pack whose value decided. */
  readonly option?: string;
}

/** A reason under a clause of the pack. A clause of another document brings that document's title along. */
export function reason(
  pack: PolicyPack,
  clause: Clause,
  code: string,
  params: Reason['params'] = {},
  option?: string,
): Reason {
  const { document, article } =
    typeof clause === 'string' ? { document: pack.document, article: clause } : clause;
  const title = document === pack.document ? undefined : own(pack.clauses, document)?.title;
  return {
    document,
    article,
    code,
    params: title === undefined ? params : { ...params, document: title },
    ...(option === undefined ? {} : { option }),
  };
}

/** The reasons of recorded readings of unclear passages. */
export function readingReasons(pack: PolicyPack, ids: readonly string[] = []): Reason[] {
  const readings = own(pack, 'readings') ?? {};
  return ids.map((id) => {
    const reading = own(readings, id);
    if (!reading) throw new PolicyInputError('pack.readings', 'nothing', 'reading');
    return reason(pack, reading.clause, 'reading', { reading: id, text: reading.label });
  });
}

/** The value in force of a setting: written in the rule itself, or the value of the option that it names. */
export function settingOf<T extends string>(
  pack: PolicyPack,
  setting: T | { readonly option: string },
  allowed: readonly T[],
): { value: T; option?: string } {
  if (typeof setting === 'string')
    return { value: allowedValue(setting, allowed, 'pack'), option: undefined };
  const value = optionOf(pack, setting.option).default;
  return {
    value: allowedValue(value, allowed, `pack.options.${setting.option}.default`),
    option: setting.option,
  };
}

/** Whether the option named has the value named. */
export const holds = (pack: PolicyPack, when: When): boolean =>
  optionOf(pack, when.option).default === when.is;

/** An option of the pack; its value in force is its `default`. */
export function optionOf(pack: PolicyPack, id: string): NonNullable<PolicyPack['options']>[string] {
  const option = own(own(pack, 'options') ?? {}, id);
  if (!option) throw new PolicyInputError(`pack.options.${id}`, 'nothing', 'option');
  allowedValue(option.default, option.values, `pack.options.${id}.default`);
  return option;
}

function allowedValue<T extends string>(value: string, allowed: readonly T[], path: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new PolicyInputError(path, value, 'option-value', allowed);
  return found;
}
