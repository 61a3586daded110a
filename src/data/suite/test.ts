import type { Backend } from '../backend.js';

/** Declares a test on a backend without any record. */
export type Test = (title: string, body: (backend: Backend) => Promise<void>) => unknown;

/** Declares a test on two openings of the same records. */
export type TestTwo = (title: string, body: (one: Backend, two: Backend) => Promise<void>) => unknown;
