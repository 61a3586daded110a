import type { Complaint } from '../../records/complaint.js';
import { toJson } from '../../values/json.js';

export interface FormEntry {
  readonly name: string;
  readonly value: string;
}

/**
 * What a complaint adds to the form around it: all of it as JSON under the element's name, and each part as
 * `<name>.<part>`. The JSON is pure ASCII, because a form sent in GBK cannot carry every character.
 */
export function formEntries(name: string, complaint: Complaint): FormEntry[] {
  const { events: _events, firstReceiver, flags = [], ...parts } = complaint;
  const flagged = flags.length ? { flags } : {};
  const whole = toJson({ ...parts, firstReceiver, ...flagged }).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const each = Object.entries({ ...parts, receiver: firstReceiver.person });
  if (flags.length) each.push(['flags', flags.join(' ')]);
  return [
    { name, value: whole },
    ...each.map(([part, value]) => ({ name: `${name}.${part}`, value: value ?? '' })),
  ];
}
