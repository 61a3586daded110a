import type { Problem } from '../values/problem.js';
import { coherenceProblems } from './coherence.js';
import { PackError } from './errors.js';
import type { PolicyPack } from './pack.js';
import { plainCopy } from './plain-copy.js';
import { referenceProblems } from './references.js';
import { packSchema } from './schema.js';
import { shapeProblems } from './shape-problems.js';

/**
 * A pack from parsed JSON. The result is a copy: nothing that happens to `json` later changes it.
 * @throws PackError with every problem at once: what is missing, of the wrong type or unknown, names that could reach
 * a prototype, references (clauses, tiers, options, readings, fields) that lead nowhere, tiers out of order.
 */
export function parsePack(json: unknown): PolicyPack {
  const { copy, problems } = plainCopy(json);
  const parsed = packSchema().safeParse(copy);
  const shape = parsed.success ? [] : shapeProblems(parsed.error.issues, copy);
  const found = [...problems, ...shape, ...referenceProblems(copy), ...coherenceOf(copy, shape)];
  if (found.length || !parsed.success) throw new PackError(found);
  return parsed.data;
}

/** Coherence of the sections that are well-formed in themselves. */
function coherenceOf(copy: unknown, shape: readonly Problem[]): Problem[] {
  if (typeof copy !== 'object' || copy === null) return [];
  const malformed = shape.map(({ params }) => (params['path'] as string).split(/[.[]/, 1)[0]);
  const sections = Object.entries(copy);
  const sound = Object.fromEntries(sections.filter(([name]) => !malformed.includes(name)));
  return coherenceProblems(
    sound,
    sections.map(([name]) => name),
  );
}
