import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { words as zhCommon } from '../../locales/zh-CN/common.js';
import type { words as zh } from '../../locales/zh-CN/complaint-form.js';
import type { Words } from '../../locales/words.js';
import type { Archive } from '../../records/archive.js';
import type { Problem } from '../../values/problem.js';
import { maskName } from '../../values/name.js';
import { maskPhone } from '../../values/phone.js';
import type { Fault, Field } from './read-complaint.js';
import type { Typed } from './typed.js';

type Content = TemplateResult | typeof nothing;

/** What the fields show, and whom they tell of a change. */
export interface FieldsView {
  readonly typed: Typed;
  readonly words: Words<typeof zh>;
  readonly common: Words<typeof zhCommon>;
  /** The complainant's archive, where the complainant is a customer. */
  readonly known: Archive | null;
  /** What there is to say of the customer chosen: being read, not to be read, moved on. */
  readonly customerNote: string | null;
  /** There is a customer on the page whom the complainant is said not to be. */
  readonly turnedAway: boolean;
  readonly askReceiver: boolean;
  /** Received when, as it is said at the counter. */
  readonly received: string;
  /** Day and time at which the fields for another time begin. */
  readonly receivedStart: { readonly on: string; readonly time: string };
  readonly faults: readonly Fault[];
  readonly remarks: readonly Fault[];
  readonly locked: boolean;
  readonly say: (problem: Problem) => string;
  /** @param then the field that takes the focus when the pressed button goes away. */
  readonly edit: (change: Partial<Typed>, then?: Field) => void;
  readonly editReceived: (part: Partial<NonNullable<Typed['received']>>) => void;
  readonly takePageCustomer: () => void;
  /** Reads the customer's data again, where that failed. */
  readonly reloadCustomer: (() => void) | null;
}

/** The fields of a complaint in the order in which Enter walks them. */
export function renderFields(view: FieldsView): TemplateResult {
  const { words, typed, edit } = view;
  return html`<div class="fields">
    ${renderChoice(view, 'matter', words.matter, words.matters, typed.matter, (matter) =>
      edit({ matter: matter as Typed['matter'] }),
    )}
    ${renderChoice(view, 'channel', words.channel, words.channels, typed.channel, (channel) =>
      edit({ channel: channel as Typed['channel'] }),
    )}
    ${renderComplainant(view)} ${renderReceived(view)}
    ${
      view.askReceiver
        ? renderText(view, 'receiver', words.receiver, typed.receiver, (receiver) => edit({ receiver }), {
            hint: words.receiverHint,
          })
        : nothing
    }
    <div class="field wide">
      <label for="narrative">${words.narrative}</label>
      <textarea
        id="narrative"
        part="narrative"
        autocomplete="off"
        placeholder=${words.narrativeHint}
        ?readonly=${view.locked}
        aria-required="true"
        aria-invalid=${invalid(view, 'narrative')}
        aria-describedby="narrative-message"
        .value=${live(typed.narrative)}
        @input=${(event: Event) => edit({ narrative: valueOf(event) })}
      ></textarea>
      ${renderMessage(view, 'narrative')}
    </div>
  </div>`;
}

function renderComplainant(view: FieldsView): Content {
  const { words, typed, known, edit } = view;
  const note = view.customerNote
    ? html`<p class="message remark" role="status">${view.customerNote}</p>
        ${view.reloadCustomer ? renderButton(view, view.common.retry, view.reloadCustomer) : nothing}`
    : nothing;
  if (known) {
    const { name, phone } = known.customer;
    const ask = typed.ownReach || !phone;
    return html`<div class="field wide">
        <span class="label" id="customer-label">${words.customer}</span>
        <div class="fixed" role="group" aria-labelledby="customer-label" part="customer">
          <span class="what">${maskName(name)}${phone && !ask ? ` \u00b7 ${maskPhone(phone)}` : ''}</span>
          ${ask ? nothing : renderButton(view, words.otherReach, () => edit({ ownReach: true }, 'reach'))}
          ${renderButton(view, words.otherWho, () => edit({ stranger: true }, 'who'))}
        </div>
        ${note}
      </div>
      ${ask ? renderReach(view) : nothing}`;
  }
  return html`<div class="field">
      <label for="who">${words.who}</label>
      ${renderInput(view, 'who', typed.who, (who) => edit({ who, stranger: true }), words.whoHint)}
      ${renderMessage(view, 'who')}
      ${view.turnedAway ? renderButton(view, words.thisCustomer, view.takePageCustomer) : nothing} ${note}
    </div>
    ${renderReach(view)}`;
}

const renderReach = (view: FieldsView): TemplateResult =>
  renderText(
    view,
    'reach',
    view.words.reach,
    view.typed.reach,
    (reach) => view.edit({ reach, ownReach: true }),
    {
      hint: view.words.reachHint,
    },
  );

function renderReceived(view: FieldsView): TemplateResult {
  const { words, edit, editReceived: change } = view;
  const { received } = view.typed;
  if (!received) {
    return html`<div class="field wide">
      <span class="label" id="received-label">${words.received}</span>
      <div class="fixed plain" role="group" aria-labelledby="received-label">
        <span>${view.received}</span>
        ${renderButton(view, words.receivedChange, () =>
          edit({ received: { ...view.receivedStart, reason: '' } }, 'time'),
        )}
      </div>
    </div>`;
  }
  return html`${renderText(view, 'on', words.on, received.on, (on) => change({ on }))}
    ${renderText(view, 'time', words.time, received.time, (time) => change({ time }))}
    <div class="field wide">
      <label for="reason">${words.reason}</label>
      ${renderInput(view, 'reason', received.reason, (reason) => change({ reason }))}
      ${renderMessage(view, 'reason')}
      ${renderButton(view, words.receivedBack, () => edit({ received: null }, 'narrative'))}
    </div>`;
}

function renderChoice(
  view: FieldsView,
  id: string,
  label: string,
  choices: Readonly<Record<string, string>>,
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const count = Object.keys(choices).length;
  return html`<div class="field">
    <label for=${id}>${label} <span class="hint" aria-hidden="true">1-${count}</span></label>
    <select
      id=${id}
      ?disabled=${view.locked}
      .value=${live(chosen)}
      @change=${(event: Event) => choose(valueOf(event))}
    >
      ${Object.entries(choices).map(
        ([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`,
      )}
    </select>
  </div>`;
}

function renderText(
  view: FieldsView,
  id: Field,
  label: string,
  value: string,
  change: (value: string) => void,
  { hint = '' } = {},
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${renderInput(view, id, value, change, hint)} ${renderMessage(view, id)}
  </div>`;
}

const renderInput = (
  view: FieldsView,
  id: Field,
  value: string,
  change: (value: string) => void,
  hint = '',
): TemplateResult =>
  html`<input
    id=${id}
    type="text"
    autocomplete="off"
    placeholder=${hint || nothing}
    ?readonly=${view.locked}
    aria-required="true"
    aria-invalid=${invalid(view, id)}
    aria-describedby="${id}-message"
    .value=${live(value)}
    @input=${(event: Event) => change(valueOf(event))}
  />`;

/** Always there, so that the field is described by it; empty where there is nothing to say. */
function renderMessage(view: FieldsView, field: Field): TemplateResult {
  const fault = view.faults.find((each) => each.field === field);
  const said = fault ?? view.remarks.find((each) => each.field === field);
  return html`<p class="message ${fault ? '' : 'remark'}" id="${field}-message" ?hidden=${!said}>
    ${said ? sayFault(view, said) : nothing}
  </p>`;
}

/** The sentence of a fault: the form's own, or that of the value's reader. */
export const sayFault = (view: Pick<FieldsView, 'words' | 'say'>, { what }: Fault): string =>
  typeof what === 'string' ? view.words.faults[what] : view.say(what);

const renderButton = (view: FieldsView, label: string, press: () => void): TemplateResult =>
  html`<button type="button" class="quiet" ?disabled=${view.locked} @click=${press}>${label}</button>`;

const invalid = (view: FieldsView, field: Field): 'true' | 'false' =>
  view.faults.some((fault) => fault.field === field) ? 'true' : 'false';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
