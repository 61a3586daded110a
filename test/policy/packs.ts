import type { PolicyPack } from '../../src/policy/pack.js';
import { lianyungang2013 } from '../../src/policy/packs/index.js';

/** The default pack with other values of its options in force. */
export function packWith(values: Readonly<Record<string, string | undefined>> = {}): PolicyPack {
  const options = { ...lianyungang2013.options };
  for (const id of Object.keys(values)) options[id] = { ...options[id]!, default: values[id]! };
  return { ...lianyungang2013, options };
}
