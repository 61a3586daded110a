import { html, nothing, type TemplateResult } from 'lit';
import type { Duty } from '../../policy/duties.js';
import type { Rejected } from '../../policy/duty-verdict.js';
import { expandShape, overdueShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import type { DutiesView } from './duties-view.js';
import { dutyDates, renderDetail } from './duty-detail.js';
import { dutyName } from './duty-names.js';
import { renderReason } from './reason.js';
import { renderRejected } from './rejected.js';
import { renderStatus } from './status.js';

const rejectionsShown = 3;

/** What is due, by when, and why. */
export function renderTop(view: DutiesView, untiered: boolean): TemplateResult {
  const { words, duties, contacts, today } = view;
  const { own } = words;
  const { first, overdue } = duties;
  const [late] = overdue;
  if (!first) {
    return html`<div class="top" part="top">
      <h3 class="nothing">${untiered ? own.noDutyUntiered : own.noDuty}</h3>
    </div>`;
  }
  return html`<div class="top" part="top">
    ${renderFirst(view, first)}
    ${contacts.every(({ reached }) => reached === false) ? html`<p class="never">${own.never}</p>` : nothing}
    ${
      late
        ? html`<p class="late">
            ${icon(overdueShape)}
            <span>${own.overdueToo({ count: overdue.length, name: dutyName(words, late, today) })}</span>
          </p>`
        : nothing
    }
  </div>`;
}

function renderFirst(view: DutiesView, duty: Duty): TemplateResult {
  const { words, contacts, today, opened, toggle } = view;
  const { own, locale } = words;
  const isOpen = opened.has(duty.id);
  return html`${duty.status === 'upcoming' ? html`<p class="calm">${own.allDone}</p>` : nothing}
    <div class="answer">
      <h3 class="big">${dutyName(words, duty, today)} ${renderStatus(words, duty.status)}</h3>
      <span class="small">${dutyDates(words, duty, today).join(' \u00b7 ')}</span>
    </div>
    ${spokenReasons(duty).map((reason) => html`<p class="why">${renderReason(reason, locale)}</p>`)}
    ${renderRejected(words, tellingRejections(view, duty), contacts)}
    <button
      type="button"
      class="quiet basis"
      data-duty=${duty.id}
      aria-expanded=${isOpen}
      @click=${() => toggle(duty.id)}
    >
      ${own.basis}${icon(expandShape)}
    </button>
    ${isOpen ? renderDetail(view, duty) : nothing}`;
}

/** The newest contacts that came to nothing: those that met another duty stand with the details only. */
function tellingRejections({ duties }: DutiesView, duty: Duty): readonly Rejected[] {
  const credited = duties.done.map(({ metBy }) => metBy);
  return duty.rejected.filter(({ contact }) => !credited.includes(contact)).slice(-rejectionsShown);
}

/** Said by status and dates already, or a note on how an unclear passage is read: these stand with the details. */
const unspoken = ['due', 'upcoming', 'rejected', 'reading', 'overlay-off'];

const spokenReasons = ({ because }: Duty): Duty['because'] =>
  because.filter(({ code }) => !unspoken.includes(code));
