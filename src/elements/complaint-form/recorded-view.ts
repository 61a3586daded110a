import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/words.js';
import type { words as zh } from '../../locales/zh-CN/complaint-form.js';
import { metShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import { renderNumber } from './notices-view.js';

/** What the clerk tells the customer once the complaint is recorded. `due`: until when, where there is a limit. */
export function renderRecorded(
  words: Words<typeof zh>,
  number: string,
  due: string | null,
  another: () => void,
): TemplateResult {
  return html`<div class="body done" part="done">
      <h3 id="done" tabindex="-1">${icon(metShape)}${words.recorded}</h3>
      <dl>
        <dt>${words.number}</dt>
        <dd>${renderNumber(number)}</dd>
        ${
          due === null
            ? nothing
            : html`<dt>${words.latest}</dt>
                <dd>${due}</dd>`
        }
        <dt>${words.nextStep}</dt>
        <dd>${due === null ? words.nextStepConsultation : words.nextStepText}</dd>
      </dl>
    </div>
    <div class="foot">
      <span class="spacer"></span>
      <button type="button" id="another" @click=${another}>${words.another}</button>
    </div>`;
}
