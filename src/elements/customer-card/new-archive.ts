import type { Archive } from '../../records/archive.js';

/** An archive without anything but the customer's number. */
export const archiveOf = (number: string): Archive => ({
  customer: { number, kind: 'person', name: '' },
  joined: null,
  figures: [],
  contacts: [],
  waivers: [],
  history: [],
});
