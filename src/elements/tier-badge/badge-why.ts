import { adoptStyles, html, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import { words as en } from '../../locales/en/tier-badge-why.js';
import { words as zh } from '../../locales/zh-CN/tier-badge-why.js';
import { explain } from '../../policy/explain.js';
import { tierBand } from '../../policy/tier-band.js';
import { tierLabel } from '../../policy/pack.js';
import { formatYuan } from '../../values/money.js';
import { formatPeriod } from '../../values/periods.js';
import type { Locale } from '../shared/language.js';
import type { BadgeView } from './badge-model.js';
import { badgeWhyStyles } from './badge-why.styles.js';

type Shown = Exclude<BadgeView, { state: 'loading' }>;

/** Why the tier applies, in a panel that opens towards the side that has room. */
export function renderWhy(view: Shown, locale: Locale): TemplateResult {
  const { title } = locale === 'en' ? en : zh;
  return html`<div class="why" part="why" role="group" tabindex="0" aria-label=${title}>
    ${renderReasons(view, locale)}
  </div>`;
}

/** Gives a badge's root the styles of the panel; to be called once for each root. */
export const styleWhy = (root: ShadowRoot, styles: CSSResultOrNative[]): void =>
  adoptStyles(root, [...styles, badgeWhyStyles]);

/** Turns an open panel to the left where it would leave the page on the right. */
export function keepInView(root: ShadowRoot): void {
  const panel = root.querySelector('.why');
  if (!panel) return;
  panel.classList.remove('to-left');
  const { right } = panel.getBoundingClientRect();
  panel.classList.toggle('to-left', right > document.documentElement.clientWidth);
}

/** The sentences with their clauses, and the figures they rest on. */
function renderReasons(view: Shown, locale: Locale): TemplateResult {
  const words = locale === 'en' ? en : zh;
  if (view.state === 'wrong') return html`<p>${explain(view.problem, locale)}</p>`;
  const { pack, rating, tier } = view;
  const name = (id: string | null): string => (id === null ? words.none : tierLabel(pack, id, locale));
  if (!rating) {
    return html`<h3>${words.title}</h3>
      <p>${words.given}</p>
      ${tier === null ? nothing : tierBand(pack, tier).map((reason) => html`<p>${explain(reason, locale)}</p>`)}`;
  }
  return html`<h3>${words.title}</h3>
    ${rating.because.map((reason) => html`<p>${explain(reason, locale)}</p>`)}
    <table>
      <caption>
        ${words.figures}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.period}</th>
          <th scope="col">${words.amount}</th>
          <th scope="col">${words.band}</th>
          <th scope="col">${words.tier}</th>
        </tr>
      </thead>
      <tbody>
        ${rating.history.slice(-6).map(
          ({ period, amount, band, tier: after, source }) =>
            html`<tr>
              <td>${formatPeriod(period, locale)}</td>
              <td class="number">
                ${amount === null ? words.noFigure : formatYuan(amount, locale)}
                ${source === 'manual' ? html`<br />${words.manual}` : nothing}
              </td>
              <td>${amount === null ? '' : name(band)}</td>
              <td>${name(after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
