/**
 * A member of plain data, `undefined` where the object has none of its own: on some pages every object inherits
 * strange members, so an optional member is never read through the prototype.
 */
export function own<T extends object, K extends keyof T>(object: T, key: K): T[K] | undefined {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
}
