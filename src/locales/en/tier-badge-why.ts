import type { words as zh } from '../zh-CN/tier-badge-why.js';
import type { Words } from '../words.js';

export const words: Words<typeof zh> = {
  title: 'Why this tier',
  figures: 'Quarterly daily averages of total assets',
  period: 'Quarter',
  amount: 'Daily average (yuan)',
  band: 'Band',
  tier: 'Tier',
  none: 'none',
  noFigure: 'no figure',
  given: 'The page states this tier without figures, so only the standard of the tier can be shown.',
  manual: 'counted by hand',
};
