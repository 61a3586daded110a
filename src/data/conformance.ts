import type { Backend } from './backend.js';
import { batches } from './suite/batches.js';
import { bodiesAndIds } from './suite/bodies-and-ids.js';
import { conflicts } from './suite/conflicts.js';
import { idempotencyKeys } from './suite/idempotency-keys.js';
import { listingByChange } from './suite/listing-by-change.js';
import { listingById } from './suite/listing-by-id.js';
import { readingAndWriting } from './suite/reading-and-writing.js';
import type { Test, TestTwo } from './suite/test.js';
import { tombstones } from './suite/tombstones.js';
import { twoOpenings } from './suite/two-openings.js';
import { watching } from './suite/watching.js';
import { withTimeLimit } from './time-limit.js';

export interface Candidate {
  readonly name: string;
  /** A backend without any record. */
  readonly create: () => Promise<Backend>;
  /** Another opening of the same records, as a second tab or machine would have; checks conflicts between them. */
  readonly another?: (first: Backend) => Promise<Backend>;
  /** Within how many milliseconds every call has to answer; 1500 unless told. */
  readonly patience?: number;
}

/** The two functions of the test runner at hand: mocha, vitest, jasmine, node:test. */
export interface Runner {
  readonly describe: (title: string, body: () => void) => unknown;
  readonly it: (title: string, body: () => Promise<void>) => unknown;
}

/**
 * What every backend has to do, as tests for the runner at hand. Each test makes a backend of its own; a call
 * that does not answer within `patience` fails it.
 */
export function defineConformance(
  { name, create, another, patience = 1500 }: Candidate,
  { describe, it }: Runner,
): void {
  const limited = (backend: Backend): Backend => withTimeLimit(backend, patience);
  const test: Test = (title, body) => it(title, async () => body(limited(await create())));
  describe(`${name} keeps the backend contract`, () => {
    describe('reading and writing', () => readingAndWriting(test));
    describe('bodies and ids', () => bodiesAndIds(test));
    describe('idempotency keys', () => idempotencyKeys(test));
    describe('conflicts', () => conflicts(test));
    describe('batches', () => batches(test));
    describe('tombstones', () => tombstones(test));
    describe('listing by id', () => listingById(test));
    describe('listing by change', () => listingByChange(test));
    describe('watching', () => watching(test, patience));
    if (!another) return;
    const both: TestTwo = (title, body) =>
      it(title, async () => {
        const one = await create();
        await body(limited(one), limited(await another(one)));
      });
    describe('two openings of the same records', () => twoOpenings(both, patience));
  });
}
