import { isInstant, isPlainDate } from '../values/dates.js';
import type { Instant, PlainDate } from '../values/dates.js';
import { isYuan } from '../values/money.js';
import { PolicyInputError } from './errors.js';
import { own } from './own.js';

type Fields = Readonly<Record<string, unknown>>;

/** An object of the caller, of which only own members are read. */
export class Input {
  private constructor(
    private readonly fields: Fields,
    readonly path: string,
  ) {}

  /** @throws PolicyInputError for what is no object and for a member called `__proto__`. */
  static of(value: unknown, path: string): Input {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new PolicyInputError(path || 'input', value, 'object');
    }
    if (Object.prototype.hasOwnProperty.call(value, '__proto__')) {
      throw new PolicyInputError(join(path, '__proto__'), 'forbidden', 'absent');
    }
    return new Input(value as Fields, path);
  }

  /** Whether there is such a member; `null` says that there is none. */
  has(key: string): boolean {
    return (own(this.fields, key) ?? null) !== null;
  }

  get(key: string): unknown {
    return own(this.fields, key);
  }

  at(key: string): string {
    return join(this.path, key);
  }

  refuse(key: string, expected: string, allowed?: readonly string[]): never {
    throw new PolicyInputError(this.at(key), this.get(key), expected, allowed);
  }

  list(key: string): Input[] {
    const value = this.get(key);
    if (!Array.isArray(value)) return this.refuse(key, 'list');
    const items: Input[] = [];
    for (let i = 0; i < value.length; i++) items.push(Input.of(value[i], `${this.at(key)}[${i}]`));
    return items;
  }

  date(key: string): PlainDate {
    const value = this.get(key);
    return isPlainDate(value) ? value : this.refuse(key, 'date');
  }

  instant(key: string): Instant {
    const value = this.get(key);
    return isInstant(value) ? value : this.refuse(key, 'instant');
  }

  amount(key: string): number {
    const value = this.get(key);
    return isYuan(value) ? value + 0 : this.refuse(key, 'amount');
  }

  text(key: string): string {
    const value = this.get(key);
    return typeof value === 'string' && value !== '' ? value : this.refuse(key, 'text');
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T {
    const value = this.get(key);
    return allowed.find((each) => each === value) ?? this.refuse(key, 'one-of', allowed);
  }

  /** A member that may be absent. */
  optional<T>(key: string, read: (key: string) => T): T | undefined {
    return this.has(key) ? read(key) : undefined;
  }
}

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
