import { expect } from 'chai';
import type { Reading } from '../../src/values/problem.js';

/** The value of a reading that must succeed without remarks. */
export function valueOf<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(`not read: ${codesOf(reading).join()}`);
  expect(codesOf(reading)).to.deep.equal([]);
  return reading.value;
}

export const codesOf = (reading: Reading<unknown>): string[] => reading.problems.map(({ code }) => code);

/** The one problem for which a text was refused. */
export function refusalOf(reading: Reading<unknown>): string {
  expect(reading.ok).to.equal(false);
  expect(reading.problems).to.have.length(1);
  return reading.problems[0]!.code;
}
