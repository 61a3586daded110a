import type { DutyFacts } from './duty-input.js';
import { absentFrom, coverOf } from './duty-verdict.js';
import type { Owed, Verdict } from './duty-verdict.js';
import { own } from './own.js';
import type { CadenceRule, DutyRules, NewCustomerRule, PolicyPack, Tier } from './pack.js';
import { optionOf, readingReasons, reason, settingOf } from './reason.js';
import type { Reason } from './reason.js';
import { windowKinds } from './windows.js';

/** Why the new-customer call is owed. */
export function newCustomerReasons(
  pack: PolicyPack,
  rule: NewCustomerRule,
  { window }: Owed,
  { joined }: DutyFacts,
): Reason[] {
  return [reason(pack, rule.clause, 'new-customer', { joined, channel: rule.channel, ...window })];
}

/** Why a window of a cadence is owed: the rule, how its clauses are read, what the pack's options make of it. */
export function cadenceReasons(
  pack: PolicyPack,
  rules: DutyRules,
  rule: CadenceRule,
  { window }: Owed,
  { tier }: DutyFacts,
): Reason[] {
  const params = { tier: tier!.label, channel: rule.channel, every: rule.every, ...window };
  const windows = settingOf(pack, rules.window, windowKinds);
  return [
    reason(pack, rule.clause, 'cadence', params, own(rule, 'when')?.option),
    ...readingReasons(pack, own(rule, 'readings')),
    ...attendeesReasons(pack, rule),
    ...(windows.value === 'rolling'
      ? [reason(pack, rules.clause, 'window-rolling', {}, windows.option)]
      : []),
    ...overlayReasons(pack, rules, tier!),
  ];
}

function attendeesReasons(pack: PolicyPack, rule: CadenceRule): Reason[] {
  const attendees = own(rule, 'attendees');
  if (!attendees) return [];
  return [
    reason(pack, attendees.clause, 'attendees', { roles: attendees.roles }),
    ...readingReasons(pack, own(attendees, 'readings')),
  ];
}

/** Duties of the tier that only an option brings: the reader is told whether it does. */
function overlayReasons(pack: PolicyPack, rules: DutyRules, tier: Tier): Reason[] {
  return rules.cadence
    .filter((rule) => rule.tiers.includes(tier.id))
    .flatMap((rule) => {
      const when = own(rule, 'when');
      if (!when) return [];
      const option = optionOf(pack, when.option);
      const code = option.default === when.is ? 'overlay-on' : 'overlay-off';
      const params = { tier: tier.label, channel: rule.channel, every: rule.every };
      return [reason(pack, option.clause, code, params, when.option)];
    });
}

/** What the contacts made of the window. */
export function statusReasons(
  pack: PolicyPack,
  rules: DutyRules,
  owed: Owed & { readonly rule: CadenceRule | NewCustomerRule },
  facts: DutyFacts,
  { status, by, rejected }: Verdict,
): Reason[] {
  const { start, end } = owed.window;
  const met: Reason['params'] = by ? { on: by.on, channel: by.channel } : {};
  switch (status) {
    case 'met': {
      const cover = coverOf(owed, by!);
      return [
        reason(pack, rules.clause, 'met', met),
        ...(cover ? [reason(pack, cover.clause, 'covered', met, cover.when.option)] : []),
      ];
    }
    case 'met-with-defect': {
      const clause = own(owed.rule as CadenceRule, 'attendees')?.clause ?? rules.clause;
      return [reason(pack, clause, 'met-with-defect', { ...met, roles: absentFrom(owed, by!) })];
    }
    case 'waived':
      return waivedReasons(pack, rules, owed, facts);
    case 'upcoming':
      return [reason(pack, rules.clause, 'upcoming', { start })];
    default:
      return [
        reason(pack, rules.clause, status, { end }),
        ...(rejected.length
          ? [
              reason(pack, rules.clause, 'rejected', { count: rejected.length }),
              ...readingReasons(pack, listed(own(rules.readings, 'counting'))),
            ]
          : []),
      ];
  }
}

function waivedReasons(
  pack: PolicyPack,
  rules: DutyRules,
  { window }: Owed,
  { waivers }: DutyFacts,
): Reason[] {
  const waiver = waivers.find(({ from, to }) => window.end >= from && (to === null || window.start <= to))!;
  return [
    reason(pack, rules.clause, 'waived', { start: waiver.from, end: waiver.to }),
    ...readingReasons(pack, listed(own(rules.readings, 'waiver'))),
  ];
}

const listed = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
