import type { words as zh } from '../zh-CN/tier-badge.js';
import type { Words } from '../words.js';

export const words: Words<typeof zh> = {
  unrated: 'Not rated',
  unknown: 'Tier unknown',
  loading: '…',
  rising: (p) => `May rise: ${p.run} period(s) in a row, moves at ${p.needed}`,
  falling: (p) => `May fall: ${p.run} period(s) in a row, moves at ${p.needed}`,
  run: (p) => `${p.run}/${p.needed}`,
  missing: (p) => `no figure for ${p.periods}`,
  manual: 'counted by hand',
  open: 'see why',
  title: 'Why this tier',
  since: (p) => `Decided by the figure of ${p.period}`,
  figures: 'Quarterly daily averages of total assets',
  period: 'Quarter',
  amount: 'Daily average (yuan)',
  band: 'Band',
  tier: 'Tier',
  none: 'none',
  noFigure: 'no figure',
  given: 'The page states this tier without figures, so only the standard of the tier can be shown.',
  close: 'Close',
};
