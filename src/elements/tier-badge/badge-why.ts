import { html, nothing, type TemplateResult } from 'lit';
import { words as en } from '../../locales/en/tier-badge.js';
import { words as zh } from '../../locales/zh-CN/tier-badge.js';
import { explain } from '../../policy/explain.js';
import { tierBand } from '../../policy/tier-band.js';
import { tierLabel } from '../../policy/pack.js';
import { formatYuan } from '../../values/money.js';
import { formatPeriod } from '../../values/periods.js';
import type { Locale } from '../shared/language.js';
import type { BadgeView } from './badge-model.js';

/** Why the tier applies: the sentences with their clauses, and the figures they rest on. */
export function renderWhy(view: BadgeView, locale: Locale): TemplateResult {
  const words = locale === 'en' ? en : zh;
  if (view.state === 'wrong') return html`<p>${explain(view.problem, locale)}</p>`;
  if (view.state === 'loading') return html`<p>${words.loading}</p>`;
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
