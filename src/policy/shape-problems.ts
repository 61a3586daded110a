import type * as z from 'zod/mini';
import { problem } from '../values/problem.js';
import type { Problem } from '../values/problem.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema found wrong, as problems with the place written as `tiers[0].from`. */
export function shapeProblems(issues: readonly Issue[], json: unknown): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], json));
}

function problemsOf(issue: Issue, above: Path, json: unknown): Problem[] {
  const at = [...above, ...issue.path];
  const path = written(at);
  if (valueAt(json, at) === undefined && issue.code !== 'unrecognized_keys') {
    return [problem('pack-missing', { path })];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('pack-unknown-key', { path: written([...at, key]) }));
    case 'invalid_type':
      return [problem('pack-type', { path, expected: issue.expected })];
    case 'invalid_value':
      return [problem('pack-value', { path, allowed: issue.values.map(String).join(', ') })];
    case 'too_small':
      return [problem('pack-range', { path, least: Number(issue.minimum), most: null })];
    case 'too_big':
      return [problem('pack-range', { path, least: null, most: Number(issue.maximum) })];
    case 'custom':
      return [problem('pack-type', { path, expected: issue.message })];
    case 'invalid_union':
      return fitting(issue.errors, valueAt(json, at)).flatMap((each) => problemsOf(each, at, json));
    default:
      return [problem('pack-format', { path })];
  }
}

/** Of the alternatives the one that the value was meant for: the one whose faults lie deepest, an object among texts. */
function fitting(alternatives: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const isObject = typeof value === 'object' && value !== null;
  const meant = alternatives.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys' || !isObject),
  );
  return meant[0] ?? alternatives[0] ?? [];
}

function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (!Object.prototype.hasOwnProperty.call(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function written(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text ? `.${String(key)}` : String(key);
  }
  return text || 'pack';
}
