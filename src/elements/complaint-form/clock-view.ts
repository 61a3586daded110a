import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { words as zh } from '../../locales/zh-CN/complaint-form.js';
import type { Words } from '../../locales/words.js';
import { citation } from '../../policy/citation.js';
import type { Clock } from '../../policy/complaint-clocks.js';
import { explain } from '../../policy/explain.js';
import {
  daysBetween,
  epochMs,
  formatDate,
  shanghaiDate,
  shanghaiTime,
  type Instant,
} from '../../values/dates.js';
import type { Locale } from '../shared/language.js';

type FormWords = Words<typeof zh>;

const minuteMs = 60_000;
const ring = { radius: 12.5, length: 78.54 };

/** A moment as it is said at the counter: the day by its name where it has one. */
export function formatMoment(at: Instant, now: Instant, words: FormWords, locale: Locale): string {
  const day = shanghaiDate(at);
  const named = new Map([
    [-1, words.yesterday],
    [0, words.today],
    [1, words.tomorrow],
  ]).get(daysBetween(shanghaiDate(now), day));
  return `${named ?? formatDate(day, locale)} ${shanghaiTime(at)}`;
}

/** Until when the customer must have an answer, how long that is, and on demand why. Without a clock: that there is none. */
export function renderClock(
  clock: Clock | undefined,
  now: Instant,
  words: FormWords,
  locale: Locale,
): TemplateResult {
  if (!clock) {
    return html`<div class="clock" part="clock"><p class="small">${words.noClock}</p></div>`;
  }
  const due = epochMs(clock.due);
  const whole = due - epochMs(clock.start);
  const left = due - epochMs(now);
  const late = clock.state === 'overdue' || clock.state === 'met-late';
  const minutes = Math.floor(Math.abs(left) / minuteMs);
  const span = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const when = formatMoment(clock.due, now, words, locale);
  const [first] = clock.because;
  return html`<div class="clock ${late ? 'late' : ''}" part="clock">
    ${renderRing(Math.min(1, Math.max(0, left / whole)))}
    <div class="until">
      <p class="due">${late ? words.answerLate({ when }) : words.answerBy({ when })}</p>
      <p class="small">${left < 0 ? words.over(span) : words.left(span)}</p>
      <details>
        <summary title=${words.whyClock}>
          <span>${words.hours({ hours: Math.round(whole / minuteMs / 60) })}</span>
          ${first ? html`<span class="clause">${citation(first, locale)}</span>` : nothing}
        </summary>
        <ul>
          ${clock.because.map((reason) => html`<li>${explain(reason, locale)}</li>`)}
          ${clock.steps.map(
            (step) => html`<li>${formatMoment(step.at, now, words, locale)} ${explain(step, locale)}</li>`,
          )}
        </ul>
      </details>
    </div>
  </div>`;
}

/** The share of the time that is left, as an arc. */
function renderRing(share: number): SVGTemplateResult {
  const hidden = (ring.length * (1 - share)).toFixed(2);
  return svg`<svg class="ring" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
    <circle class="track" cx="15" cy="15" r=${ring.radius}></circle>
    <circle
      class="arc"
      cx="15"
      cy="15"
      r=${ring.radius}
      stroke-dasharray=${ring.length}
      stroke-dashoffset=${hidden}
      transform="rotate(-90 15 15)"
    ></circle>
  </svg>`;
}
