/**
 * A deep copy of plain data: what JSON can say (text, finite numbers, booleans, null, arrays, objects). Members
 * that are `undefined` are left out. Untouched by `toJSON` methods and enumerable members a page has planted.
 * @throws TypeError for anything else (functions, dates, cycles, NaN).
 */
export function plainCopy<T>(value: T): T {
  return copy(value, []) as T;
}

function copy(value: unknown, above: readonly object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object' || above.includes(value)) throw new TypeError('not plain data');
  const path = [...above, value];
  if (Array.isArray(value)) return [...(value as unknown[])].map((item) => copy(item ?? null, path));
  if (!isPlainObject(value)) throw new TypeError('not plain data');
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key];
    // Assigning to `__proto__` would set the prototype of the copy.
    if (member !== undefined && key !== '__proto__') result[key] = copy(member, path);
  }
  return result;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another frame has that frame's Object.prototype, whose own prototype is null.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
