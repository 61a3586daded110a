import type { words as zh } from '../zh-CN/tier-badge.js';
import type { Words } from '../words.js';

export const words: Words<typeof zh> = {
  unrated: 'Not rated',
  unknown: 'Tier unknown',
  open: 'see why',
};
