import { PolicyInputError } from './errors.js';
import { own } from './own.js';
import type { PolicyPack } from './pack.js';

/**
 * A section that a question cannot do without.
 * @throws PolicyInputError for what is no pack, and for a pack that has no such section.
 */
export function sectionOf<Name extends keyof PolicyPack>(
  pack: PolicyPack,
  name: Name,
  expected: 'object' | 'list' = 'object',
): NonNullable<PolicyPack[Name]> {
  const given: unknown = pack;
  if (typeof given !== 'object' || given === null) throw new PolicyInputError('pack', given, 'object');
  const section = own(pack, name);
  if (section === undefined || section === null) {
    throw new PolicyInputError(`pack.${name}`, section, expected);
  }
  return section;
}
