import type { words as zh } from '../zh-CN/tier-badge-marks.js';
import type { Words } from '../words.js';

export const words: Words<typeof zh> = {
  rising: (p) => `May rise: ${p.run} period(s) in a row, moves at ${p.needed}`,
  falling: (p) => `May fall: ${p.run} period(s) in a row, moves at ${p.needed}`,
  run: (p) => `${p.run}/${p.needed}`,
  missing: (p) => `no figure for ${p.period}`,
  manual: 'counted by hand',
};
