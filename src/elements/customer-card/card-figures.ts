import { html, nothing, svg, type TemplateResult } from 'lit';
import { explain } from '../../policy/explain.js';
import type { Rating } from '../../policy/rate.js';
import type { Reason } from '../../policy/reason.js';
import type { Figure, Spread } from '../../records/archive.js';
import { formatWan, formatYuan } from '../../values/money.js';
import { comparePeriods, formatPeriod, formatPeriodShort } from '../../values/periods.js';
import type { CardContext } from './card-context.js';
import { percentages } from './percentages.js';

const shownQuarters = 6;
const parts = ['savings', 'wealth', 'insurance', 'bonds', 'funds'] as const;

/** Where the assets lie, how they developed, and what follows for the tier. */
export function renderFigures(
  context: CardContext,
  figures: readonly Figure[],
  rating: Rating,
): TemplateResult {
  const newest = [...figures].sort((a, b) => comparePeriods(b.period, a.period))[0];
  if (!newest) return html`<p class="body small">${context.words.noFigures}</p>`;
  return html`<div class="figures" part="figures">
    ${renderSpread(context, newest)} ${renderQuarters(context, rating)} ${renderReasons(context, rating)}
  </div>`;
}

function renderSpread({ words, locale }: CardContext, figure: Figure): TemplateResult {
  const { period, amount, source = 'platform', spread } = figure;
  const title = words.spreadOf({
    period: formatPeriod(period, locale),
    amount: formatYuan(amount, locale),
    source: words.source[source],
  });
  const held = spread ? heldParts(spread) : [];
  return html`<h3>${title}</h3>
    ${held.length > 0 ? [renderSpreadBar(held), renderLegend(held, words)] : html`<p class="small">${words.noSpread}</p>`}`;
}

interface Part {
  readonly name: (typeof parts)[number];
  readonly amount: number;
  readonly percent: number;
}

function heldParts(spread: Spread): Part[] {
  const held = parts.map((name) => ({ name, amount: spread[name] ?? 0 })).filter(({ amount }) => amount > 0);
  const shares = percentages(held.map(({ amount }) => amount));
  return held.map((part, i) => ({ ...part, percent: shares[i]! }));
}

function renderSpreadBar(held: readonly Part[]): TemplateResult {
  const total = held.reduce((sum, { amount }) => sum + amount, 0);
  let x = 0;
  const rects = held.map(({ name, amount }) => {
    const width = (amount / total) * 100;
    const rect = svg`<rect class=${`part ${name}`} x=${x} y="0" width=${width} height="8"></rect>`;
    x += width;
    return rect;
  });
  return html`<svg class="spread" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${rects}
  </svg>`;
}

const renderLegend = (held: readonly Part[], words: CardContext['words']): TemplateResult =>
  html`<ul class="legend">
    ${held.map(
      ({ name, percent }) =>
        html`<li>
          <svg class="swatch" viewBox="0 0 8 8" aria-hidden="true">
            <rect class=${`part ${name}`} width="8" height="8"></rect></svg
          >${words.share({ name: words.part[name], percent })}
        </li>`,
    )}
  </ul>`;

function renderQuarters({ words, locale }: CardContext, { history }: Rating): TemplateResult {
  const quarters = history.slice(-shownQuarters);
  const most = Math.max(1, ...quarters.map(({ amount }) => amount ?? 0));
  return html`<h3>${words.quarters({ count: quarters.length })}</h3>
    <ol class="quarters">
      ${quarters.map(({ period, amount, source }, i) => {
        const height = amount === null ? 0 : Math.max(1, (amount / most) * 40);
        return html`<li class=${i === quarters.length - 1 ? 'newest' : ''}>
          <svg class="bar" viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect y=${40 - height} width="10" height=${height}></rect>`}
          </svg>
          <span>${formatPeriodShort(period)}</span>
          <span class="amount">${amount === null ? words.noFigure : formatWan(amount, locale)}</span>
          ${source === 'manual' ? html`<span>${words.source.manual}</span>` : nothing}
        </li>`;
      })}
    </ol>`;
}

/** What decided the tier and what comes next; readings of unclear passages on demand. */
function renderReasons({ words, locale }: CardContext, { because }: Rating): TemplateResult {
  const list = (reasons: readonly Reason[]): TemplateResult =>
    html`<ul class="because">
      ${reasons.map((reason) => html`<li>${explain(reason, locale)}</li>`)}
    </ul>`;
  const readings = because.filter(({ code }) => code === 'reading');
  return html`<h3>${words.because}</h3>
    ${list(because.filter(({ code }) => code !== 'reading'))}
    ${
      readings.length === 0
        ? nothing
        : html`<details>
            <summary>${words.readings({ count: readings.length })}</summary>
            ${list(readings)}
          </details>`
    }`;
}
