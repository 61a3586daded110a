import { problem } from '../values/problem.js';
import type { Problem } from '../values/problem.js';
import { own } from './own.js';
import type { CourseRule, PolicyPack, When } from './pack.js';
import { windowKinds } from './windows.js';

type Setting = string | { readonly option: string };

/**
 * What single sections cannot see: values of options that nobody knows, tiers out of order, ids that stand twice,
 * sections that need another. Sections of `pack` that are malformed have been left out; `present` names all there are.
 */
export function coherenceProblems(pack: Partial<PolicyPack>, present: readonly string[]): Problem[] {
  return [
    ...optionProblems(pack),
    ...tierProblems(pack),
    ...ratingProblems(pack, present),
    ...dutyProblems(pack, present),
    ...complaintProblems(pack),
    ...fieldProblems(pack),
  ];
}

/** The value in force of every option is one of its values. */
function optionProblems(pack: Partial<PolicyPack>): Problem[] {
  const options = own(pack, 'options') ?? {};
  return Object.keys(options)
    .filter((id) => !options[id]!.values.includes(options[id]!.default))
    .map((id) => optionProblem(`options.${id}.default`, id, options[id]!.values));
}

const optionProblem = (path: string, option: string, allowed: readonly string[]): Problem =>
  problem('pack-option-value', { path, option, allowed: allowed.join(', ') });

/** A setting may name an option, all of whose values the setting must know. */
function settingProblems(pack: Partial<PolicyPack>, setting: Setting, allowed: readonly string[]): Problem[] {
  if (typeof setting === 'string') return [];
  const option = own(own(pack, 'options') ?? {}, setting.option);
  if (!option) return [];
  return option.values.every((value) => allowed.includes(value))
    ? []
    : [optionProblem(`options.${setting.option}.values`, setting.option, allowed)];
}

function whenProblems(pack: Partial<PolicyPack>, when: When | undefined, path: string): Problem[] {
  if (!when) return [];
  const option = own(own(pack, 'options') ?? {}, when.option);
  if (!option) return [];
  return option.values.includes(when.is) ? [] : [optionProblem(`${path}.is`, when.option, option.values)];
}

function tierProblems(pack: Partial<PolicyPack>): Problem[] {
  const tiers = own(pack, 'tiers') ?? [];
  const outOfOrder = tiers.flatMap((tier, i) => {
    const ceiling = own(tier, 'below') ?? Infinity;
    const next = tiers[i + 1];
    const fits = tier.from < ceiling && (!next || (ceiling <= next.from && ceiling < Infinity));
    return fits ? [] : [problem('pack-tier-order', { path: `tiers[${i}]` })];
  });
  return [...outOfOrder, ...twice(tiers, 'tiers')];
}

const twice = (rows: readonly { readonly id: string }[], path: string): Problem[] =>
  rows.flatMap(({ id }, i) =>
    rows.findIndex((row) => row.id === id) < i
      ? [problem('pack-twice', { path: `${path}[${i}].id`, id })]
      : [],
  );

function ratingProblems(pack: Partial<PolicyPack>, present: readonly string[]): Problem[] {
  const rating = own(pack, 'rating');
  if (!rating) return [];
  return [...needsTiers(present, 'rating'), ...settingProblems(pack, rating.gap, ['restart', 'bridge'])];
}

const needsTiers = (present: readonly string[], path: string): Problem[] =>
  present.includes('tiers') ? [] : [problem('pack-needs', { path, section: 'tiers' })];

function dutyProblems(pack: Partial<PolicyPack>, present: readonly string[]): Problem[] {
  const duties = own(pack, 'duties');
  if (!duties) return [];
  return [
    ...needsTiers(present, 'duties'),
    ...settingProblems(pack, duties.window, windowKinds),
    ...(own(duties, 'covers') ?? []).flatMap((rule, i) =>
      whenProblems(pack, rule.when, `duties.covers[${i}].when`),
    ),
    ...duties.cadence.flatMap((rule, i) =>
      whenProblems(pack, own(rule, 'when'), `duties.cadence[${i}].when`),
    ),
    ...twice(duties.cadence, 'duties.cadence'),
  ];
}

/** The states that steps name are there; a call-back is due by the month, every other clock by hours. */
function complaintProblems(pack: Partial<PolicyPack>): Problem[] {
  const complaints = own(pack, 'complaints');
  if (!complaints) return [];
  const course = own(complaints, 'course');
  return [
    ...(course ? courseProblems(course) : []),
    ...complaints.clocks.flatMap((rule, i) => {
      const path = `complaints.clocks[${i}]`;
      const [needed, foreign] = rule.stop === 'follow-up' ? spanKinds : [spanKinds[1], spanKinds[0]];
      return [
        ...(own(rule, needed) ? [] : [problem('pack-missing', { path: `${path}.${needed}` })]),
        ...(own(rule, foreign) ? [problem('pack-unknown-key', { path: `${path}.${foreign}` })] : []),
        ...whenProblems(pack, own(rule, 'when'), `${path}.when`),
      ];
    }),
  ];
}

const spanKinds = ['month', 'hours'] as const;

function courseProblems({ start, states, steps }: CourseRule): Problem[] {
  const at = 'complaints.course';
  const unknown = (id: string, path: string): Problem[] =>
    states.some((state) => state.id === id) ? [] : [problem('pack-unknown-state', { path, state: id })];
  return [
    ...unknown(start, `${at}.start`),
    ...twice(states, `${at}.states`),
    ...steps.flatMap((step, i) => {
      const to = own(step, 'to');
      return [
        ...(step.from === 'open'
          ? []
          : step.from.flatMap((id, j) => unknown(id, `${at}.steps[${i}].from[${j}]`))),
        ...(to === undefined ? [] : unknown(to, `${at}.steps[${i}].to`)),
      ];
    }),
  ];
}

function fieldProblems(pack: Partial<PolicyPack>): Problem[] {
  const fields = own(pack, 'fields') ?? [];
  const groups = own(pack, 'fieldGroups') ?? [];
  return [
    ...twice(fields, 'fields'),
    ...twice(groups, 'fieldGroups'),
    ...fields.flatMap(({ group }, i) =>
      groups.some(({ id }) => id === group)
        ? []
        : [problem('pack-unknown-group', { path: `fields[${i}].group`, group })],
    ),
    ...(own(pack, 'archive')?.complete ?? []).flatMap(({ needs: what, field }, i) =>
      what === 'spread' || fields.some(({ id }) => id === field)
        ? []
        : [problem('pack-unknown-field', { path: `archive.complete[${i}].field`, field })],
    ),
  ];
}
