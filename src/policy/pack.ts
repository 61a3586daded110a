import type * as z from 'zod/mini';
import { labelOf } from '../values/label.js';
import { own } from './own.js';
import type { PackSchema } from './schema.js';

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T;

/** A regulation as data: JSON that a bureau can write. Sections are optional. */
export type PolicyPack = Deep<z.infer<PackSchema>>;

/** A clause: an article of the pack's own document, or of another document that the pack names. */
export type Clause = string | { readonly document: string; readonly article: string };

type Section<Name extends keyof PolicyPack> = NonNullable<PolicyPack[Name]>;

export type Tier = Section<'tiers'>[number];
export type RatingRule = Section<'rating'>;
export type DutyRules = Section<'duties'>;
export type CadenceRule = DutyRules['cadence'][number];
export type NewCustomerRule = NonNullable<DutyRules['newCustomer']>;
export type CoverRule = NonNullable<DutyRules['covers']>[number];
export type ClockRule = Section<'complaints'>['clocks'][number];
export type CourseRule = NonNullable<Section<'complaints'>['course']>;
export type StepRule = CourseRule['steps'][number];
export type StateRule = CourseRule['states'][number];
export type FieldRule = Section<'fields'>[number];
export type When = { readonly option: string; readonly is: string };

/** The name of a tier in a language; the id itself where the pack has no such tier. */
export function tierLabel(pack: PolicyPack, id: string, locale: string): string {
  const tier = own(pack, 'tiers')?.find((each) => each.id === id);
  return tier ? labelOf(tier.label, locale) : id;
}
