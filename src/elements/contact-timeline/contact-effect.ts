import { dossier, type Dossier } from '../../policy/dossier.js';
import type { Duty } from '../../policy/duties.js';
import type { Rejected } from '../../policy/duty-verdict.js';
import type { PolicyPack } from '../../policy/pack.js';
import type { Archive, Contact, Role } from '../../records/archive.js';
import type { Instant } from '../../values/dates.js';

/** What a contact would change, were it saved. */
export interface ContactEffect {
  readonly met: readonly Duty[];
  /** Met, but somebody who must attend was absent. */
  readonly defect: readonly Duty[];
  /** Who is still missing. */
  readonly absent: readonly Role[];
  /** Why no duty counts it; `null` where one does. */
  readonly why: Rejected['why'] | null;
}

/** An archive with the rules that apply to it now. */
export interface Standing {
  readonly pack: PolicyPack;
  readonly archive: Archive;
  readonly dossier: Dossier;
  readonly now: Instant;
}

/** Asks the rules what becomes of the duties with one contact more. */
export function effectOf(standing: Standing, contact: Contact): ContactEffect {
  const before = new Map(standing.dossier.duties.map((duty) => [duty.id, duty.status]));
  const after = dutiesWith(standing, contact);
  const changed = after.filter((duty) => duty.metBy === contact.id && before.get(duty.id) !== duty.status);
  const defect = changed.filter(({ status }) => status === 'met-with-defect');
  return {
    met: changed.filter(({ status }) => status === 'met'),
    defect,
    absent: defect.flatMap(absentFrom),
    why: changed.length > 0 ? null : whyNotCounted(after, contact),
  };
}

/** Roles whose attendance a contact of this channel must tell, in the order the rules name them. */
export function attendeesAsked(standing: Standing, contact: Contact): Role[] {
  const naming = standing.dossier.duties.filter(({ attendees }) => attendees?.length);
  const everybody = naming.flatMap(({ attendees }) => [...(attendees ?? [])]);
  if (everybody.length === 0) return [];
  const reached = { ...contact, reached: true, participants: everybody };
  const asking = dutiesWith(standing, reached).filter(
    (duty) => duty.attendees?.length && (duty.channel === contact.channel || duty.metBy === contact.id),
  );
  return [...new Set(asking.flatMap(({ attendees }) => [...(attendees ?? [])]))];
}

/** Why no duty of its time counts a contact; `null` where one does, or none was owed then. */
export function whyNotCounted(duties: readonly Duty[], contact: Contact): Rejected['why'] | null {
  const owed = duties.filter(({ start, end }) => start <= contact.on && contact.on <= end);
  const reasons = owed.map(
    ({ rejected }) => rejected.find((each) => each.contact === contact.id)?.why ?? null,
  );
  if (reasons.includes(null)) return null;
  return reasons.find((why) => why !== 'other-channel') ?? reasons[0] ?? null;
}

function dutiesWith({ pack, archive, now }: Standing, contact: Contact): readonly Duty[] {
  const others = archive.contacts.filter(({ id }) => id !== contact.id);
  return dossier(pack, { ...archive, contacts: [...others, contact] }, now).duties;
}

function absentFrom({ because }: Duty): Role[] {
  const roles = because.find(({ code }) => code === 'met-with-defect')?.params['roles'];
  return Array.isArray(roles) ? (roles as Role[]) : [];
}
