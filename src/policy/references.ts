import { problem } from '../values/problem.js';
import type { Problem } from '../values/problem.js';
import { own } from './own.js';

/**
 * References that lead nowhere: clauses, tiers, options, readings. They are looked for in any JSON, so that they are
 * found beside faults of shape as well.
 */
export function referenceProblems(json: unknown): Problem[] {
  const pack = membersOf(json);
  const known: Known = {
    document: pack['document'],
    clauses: membersOf(pack['clauses']),
    tiers: listOf(pack['tiers']).map((tier) => membersOf(tier)['id']),
    options: Object.keys(membersOf(pack['options'])),
    readings: Object.keys(membersOf(pack['readings'])),
  };
  const problems: Problem[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const member = (value as Members)[key];
      const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      problems.push(...referenceProblem(known, path, key, member, at));
      walk(member, at);
    }
  };
  walk(pack, '');
  return problems;
}

type Members = Readonly<Record<string, unknown>>;

interface Known {
  readonly document: unknown;
  readonly clauses: Members;
  readonly tiers: readonly unknown[];
  readonly options: readonly string[];
  readonly readings: readonly string[];
}

/** What a member of that name refers to; a section of the pack itself refers to nothing. */
function referenceProblem(
  known: Known,
  parent: string,
  key: string,
  member: unknown,
  path: string,
): Problem[] {
  switch (parent === '' ? `pack ${key}` : key) {
    case 'pack document':
      return isText(member) && !own(known.clauses, member)
        ? [problem('pack-unknown-clause', { path, clause: member })]
        : [];
    case 'clause':
      return clauseProblem(known, member, path);
    case 'option':
      return isText(member) && !known.options.includes(member)
        ? [problem('pack-unknown-option', { path, option: member })]
        : [];
    case 'tiers':
      return listOf(member)
        .filter((tier): tier is string => isText(tier) && !known.tiers.includes(tier))
        .map((tier) => problem('pack-unknown-tier', { path, tier }));
    case 'reading':
      // The reading of an option is the option itself; the id names the row in which it was decided.
      return parent.startsWith('options.') ? [] : readingProblems(known, member, path);
    case 'together':
    case 'readings':
      return readingProblems(known, member, path);
    default:
      return [];
  }
}

function readingProblems({ readings }: Known, member: unknown, path: string): Problem[] {
  return (isText(member) ? [member] : Object.values(membersOf(member)))
    .filter((reading): reading is string => isText(reading) && !readings.includes(reading))
    .map((reading) => problem('pack-unknown-reading', { path, reading }));
}

function clauseProblem({ clauses, document: ownDocument }: Known, clause: unknown, path: string): Problem[] {
  const { document, article } = isText(clause)
    ? { document: ownDocument, article: clause }
    : (membersOf(clause) as { document?: unknown; article?: unknown });
  if (!isText(document) || !isText(article)) return [];
  const articles = membersOf(membersOf(own(clauses, document))['articles']);
  if (own(articles, article) !== undefined) return [];
  const name = document === ownDocument ? article : `${document} ${article}`;
  return [problem('pack-unknown-clause', { path, clause: name })];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The members of an object or list, without anything inherited. */
const membersOf = (value: unknown): Members =>
  Object.assign(Object.create(null) as Members, typeof value === 'object' ? value : {});
