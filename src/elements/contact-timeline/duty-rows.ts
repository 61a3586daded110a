import { html, nothing, type TemplateResult } from 'lit';
import type { Duty } from '../../policy/duties.js';
import { expandShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import { dutyName } from './duty-names.js';
import { dutyDates, renderDetail } from './duty-detail.js';
import { channelShapes } from './shapes.js';
import { renderStatus } from './status.js';
import type { DutiesView } from './duties-view.js';

/** So many overdue duties are shown before one asks for the rest. */
const overdueShown = 2;

/** Every duty but the first, overdue ones first; those that are met lie folded behind their number. */
export function renderRows(view: DutiesView): TemplateResult | typeof nothing {
  const { words, duties } = view;
  const { overdue, open, done } = duties;
  const [late, earlier] = [overdue.slice(0, overdueShown), overdue.slice(overdueShown)];
  if (overdue.length + open.length + done.length === 0) return nothing;
  return html`<section class="duties">
    <h3 class="label">${words.own.otherDuties}</h3>
    <ul class="rows">
      ${late.map((duty) => renderRow(view, duty))}
      ${renderGroup(view, 'overdue', earlier, words.own.moreOverdue({ count: earlier.length }))}
      ${open.map((duty) => renderRow(view, duty))}
      ${renderGroup(view, 'done', done, words.own.done({ count: done.length }))}
    </ul>
  </section>`;
}

function renderGroup(
  view: DutiesView,
  id: string,
  duties: readonly Duty[],
  title: string,
): TemplateResult | typeof nothing {
  if (duties.length === 0) return nothing;
  const isOpen = view.opened.has(id);
  return html`<li>
    <button
      type="button"
      class="row group"
      data-group=${id}
      aria-expanded=${isOpen}
      @click=${() => view.toggle(id)}
    >
      <span class="name">${title}</span>${icon(expandShape)}
    </button>
    ${
      isOpen
        ? html`<ul class="rows">
            ${duties.map((duty) => renderRow(view, duty))}
          </ul>`
        : nothing
    }
  </li>`;
}

function renderRow(view: DutiesView, duty: Duty): TemplateResult {
  const { words, today } = view;
  const isOpen = view.opened.has(duty.id);
  return html`<li>
    <button
      type="button"
      class="row"
      data-duty=${duty.id}
      aria-expanded=${isOpen}
      @click=${() => view.toggle(duty.id)}
    >
      ${icon(channelShapes[duty.channel])}
      <span class="name">${dutyName(words, duty, today)}</span>
      <span class="small when">${dutyDates(words, duty, today)[0]}</span>
      ${renderStatus(words, duty.status)} ${icon(expandShape)}
    </button>
    ${isOpen ? renderDetail(view, duty) : nothing}
  </li>`;
}
