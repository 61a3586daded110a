import { html, nothing, type TemplateResult } from 'lit';
import { words as en } from '../../locales/en/tier-badge-marks.js';
import { words as zh } from '../../locales/zh-CN/tier-badge-marks.js';
import type { Outlook, Rating } from '../../policy/rate.js';
import { formatPeriodShort } from '../../values/periods.js';
import { downShape, manualShape, missingShape, upShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';

/** What stands beside the tier: a move that is near, a figure that is missing, a figure counted by hand. */
export function renderMarks({ outlook, missing, history }: Rating, locale: string): TemplateResult {
  const words = locale === 'en' ? en : zh;
  const lastMissing = missing[missing.length - 1];
  return html`${outlook ? renderOutlook(outlook, locale) : nothing}${
    lastMissing
      ? html`<span class="mark"
          >${icon(missingShape)}${words.missing({ period: formatPeriodShort(lastMissing) })}</span
        >`
      : nothing
  }${
    history[history.length - 1]?.source === 'manual'
      ? html`<span class="mark">${icon(manualShape)}${words.manual}</span>`
      : nothing
  }`;
}

/** An arrow and a fraction for the eye, a sentence for assistive technology. */
function renderOutlook(outlook: Outlook, locale: string): TemplateResult {
  const words = locale === 'en' ? en : zh;
  const rises = outlook.direction === 'up';
  const sentence = rises ? words.rising(outlook) : words.falling(outlook);
  return html`<span class="mark" title=${sentence}
    >${icon(rises ? upShape : downShape)}${words.run(outlook)}
    <span class="visually-hidden">${sentence}</span></span
  >`;
}
