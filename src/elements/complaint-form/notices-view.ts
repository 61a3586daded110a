import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/words.js';
import type { words as zhCommon } from '../../locales/zh-CN/common.js';
import type { words as zh } from '../../locales/zh-CN/complaint-form.js';
import { formatComplaintNumber } from '../../values/complaint-number.js';
import type { Problem } from '../../values/problem.js';
import { alertShape, draftShape, infoShape, retryShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import { sayFault } from './fields-view.js';
import type { Failure } from './intake.js';
import type { Fault, Field } from './read-complaint.js';
import type { Unrecorded } from './typed.js';

type Content = TemplateResult | typeof nothing;

export interface Saying {
  readonly words: Words<typeof zh>;
  readonly common: Words<typeof zhCommon>;
  readonly say: (problem: Problem) => string;
}

const minuteMs = 60_000;

export const renderNumber = (number: string): TemplateResult =>
  html`<span class="number">${formatComplaintNumber(number)}</span>`;

/** An earlier complaint, offered with its age; it is taken back or discarded, never forced. */
export function renderOffer(
  { words, common }: Saying,
  offer: Unrecorded,
  ageMs: number,
  restore: () => void,
  discard: () => void,
): TemplateResult {
  const minutes = Math.max(0, Math.floor(ageMs / minuteMs));
  return html`<div class="notice" role="status">
    ${icon(draftShape)}
    <p>
      ${common.draftFound({ minutes })}
      ${offer.number ? html`${words.number} ${renderNumber(offer.number.number)}` : nothing}
    </p>
    <span class="actions">
      <button type="button" id="restore" @click=${restore}>${common.draftRestore}</button>
      <button type="button" @click=${discard}>${common.draftDiscard}</button>
    </span>
  </div>`;
}

/** What keeps the complaint from being recorded; each line leads to its field. */
export function renderSummary(
  saying: Saying,
  faults: readonly Fault[],
  goTo: (field: Field) => void,
): Content {
  if (faults.length === 0) return nothing;
  return html`<div class="notice error" id="summary" role="alert" tabindex="-1">
    ${icon(alertShape)}
    <div>
      ${saying.words.summary({ count: faults.length })}
      <ul>
        ${faults.map(
          (fault) =>
            html`<li>
              <button type="button" class="quiet" @click=${() => goTo(fault.field)}>
                ${sayFault(saying, fault)}
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** Why nothing was recorded, with a way to try again. */
export function renderFailure(
  { words, common, say }: Saying,
  failure: Failure,
  retry: () => void,
): TemplateResult {
  return html`<div class="notice error" role="alert">
    ${icon(alertShape)}
    <p>${sentence()}</p>
    <button type="button" @click=${retry}>${icon(retryShape)}${common.retry}</button>
  </div>`;

  function sentence(): string {
    switch (failure.kind) {
      case 'problem':
        return say(failure.problem);
      case 'number':
        return words.numberFailed;
      case 'conflict':
        return words.conflict({ number: formatComplaintNumber(failure.number) });
    }
  }
}

export const renderUnsureNumber = ({ words }: Saying): TemplateResult =>
  html`<div class="notice" role="status">
    ${icon(infoShape)}
    <p>${words.numberUnsure}</p>
  </div>`;
