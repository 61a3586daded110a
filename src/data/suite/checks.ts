import { toJson } from '../../values/json.js';

/** Fails the test with a sentence that says what is wrong. */
export function check(holds: false, sentence: string): never;
export function check(holds: boolean, sentence: string): void;
export function check(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

/** Whether both say the same as plain data; the order of members does not matter, absent = undefined. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, shouldBe] = [canonical(actual), canonical(expected)];
  check(is === shouldBe, `${what}: should be ${shortened(shouldBe)} but is ${shortened(is)}`);
}

function canonical(value: unknown): string {
  return value === undefined ? 'undefined' : toJson(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return {
    object: members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  };
}

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)} …` : text);
