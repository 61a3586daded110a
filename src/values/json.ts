/**
 * The JSON text of plain data: objects, arrays, strings, finite numbers, booleans, `null`. Like `JSON.stringify`
 * without ever asking a `toJSON` method, because old libraries plant one on `Array.prototype` that turns lists into
 * strings. Keys whose value is `undefined` or a function are left out; in lists these become `null`.
 * @throws TypeError for what is not plain data (a `Date`, a `Map`, a `bigint`, a number that is not finite) and for cycles.
 */
export function toJson(value: unknown): string {
  const text = write(value, []);
  if (text === undefined) throw new TypeError(`toJson: ${typeof value} is not plain data`);
  return text;
}

/**
 * What a JSON text says, without any key named `__proto__`.
 * @throws SyntaxError that names no part of the text, because the text may hold personal data.
 */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    throw new SyntaxError('fromJson: the text is not JSON');
  }
}

function write(value: unknown, above: readonly unknown[]): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`toJson: ${value} is not a JSON number`);
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : writeObject(value, above);
    case 'bigint':
      throw new TypeError('toJson: a bigint is not plain data');
    default:
      return undefined;
  }
}

function writeObject(value: object, above: readonly unknown[]): string {
  if (above.includes(value)) throw new TypeError('toJson: the data contains itself');
  const path = [...above, value];
  if (Array.isArray(value)) return writeList(value, path);
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Object]') throw new TypeError(`toJson: ${tag} is not plain data`);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const text = write(member, path);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

function writeList(list: readonly unknown[], path: readonly unknown[]): string {
  const items: string[] = [];
  for (let i = 0; i < list.length; i++) items.push(write(list[i], path) ?? 'null');
  return `[${items.join(',')}]`;
}
