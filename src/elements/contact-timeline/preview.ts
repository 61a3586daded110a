import type { PlainDate } from '../../values/dates.js';
import type { ContactEffect } from './contact-effect.js';
import { dutyNames } from './duty-names.js';
import { roleWords, whyWord, type TimelineWords } from './timeline-words.js';

/** What saving would do for the plan; `null` while channel, outcome or day are open. */
export function previewText(words: TimelineWords, effect: ContactEffect | null, today: PlainDate): string {
  const { preview } = words.own;
  if (!effect) return preview.start;
  const { met, defect, absent, why } = effect;
  const said: string[] = [];
  if (met.length > 0) said.push(preview.meets({ duties: dutyNames(words, met, today) }));
  if (defect.length > 0) {
    said.push(preview.defect({ duties: dutyNames(words, defect, today), roles: roleWords(words, absent) }));
  }
  if (why !== null) said.push(preview.rejected({ why: whyWord(words, why) }));
  return said.length > 0 ? said.join(words.own.sentenceGap) : preview.nothing;
}
