import { problem } from '../values/problem.js';
import type { Problem } from '../values/problem.js';

const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const deepest = 24;

/**
 * A copy of JSON data without the names that could reach a prototype, and what was left out. Its objects inherit
 * nothing: the check of a shape would take whatever a page adds to every object for members of the pack.
 */
export function plainCopy(json: unknown): { copy: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const copyOf = (value: unknown, path: string, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) {
      problems.push(problem('pack-too-deep', { path }));
      return null;
    }
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      for (let i = 0; i < value.length; i++) items.push(copyOf(value[i], `${path}[${i}]`, depth + 1));
      return items;
    }
    const members: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      const at = path ? `${path}.${key}` : key;
      if (forbidden.includes(key)) problems.push(problem('pack-forbidden-key', { path: at }));
      else members.push([key, copyOf((value as Record<string, unknown>)[key], at, depth + 1)]);
    }
    return Object.assign(Object.create(null) as object, Object.fromEntries(members));
  };
  return { copy: copyOf(json, '', 0), problems };
}
