import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldRule } from '../../policy/pack.js';
import { explain } from '../../policy/explain.js';
import { labelOf } from '../../values/label.js';
import { alertShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import type { CardContext } from './card-context.js';
import { groupsOf, isBirthday, shownText, type Calendar } from './card-fields.js';
import type { CardForm } from './card-form.js';

/** What a person does in the form. */
export interface FormHandlers {
  type(field: FieldRule, text: string): void;
  leaveField(field: FieldRule): void;
  toggleRemoved(field: FieldRule): void;
  chooseCalendar(calendar: Calendar): void;
  goTo(field: FieldRule): void;
}

export const inputId = (field: FieldRule): string => `field-${field.id}`;

/** The fields to type into, by group. */
export function renderForm(
  context: CardContext,
  form: CardForm,
  saving: boolean,
  handlers: FormHandlers,
): TemplateResult[] {
  const { pack, locale, words } = context;
  return groupsOf(pack, form.fields).map(
    (group) =>
      html`<div class="group" role="group" aria-labelledby=${`group-${group.id}`}>
        <h3 id=${`group-${group.id}`}>
          ${group.label === null ? words.otherGroup : labelOf(group.label, locale)}
        </h3>
        <div class="fields">
          ${group.fields.map((field) => renderField(context, form, field, saving, handlers))}
        </div>
      </div>`,
  );
}

/** All mistakes in one place, each leading to its field. */
export function renderSummary(
  { words, locale }: CardContext,
  form: CardForm,
  handlers: FormHandlers,
): TemplateResult | typeof nothing {
  const { mistakes } = form;
  if (mistakes.length === 0) return nothing;
  return html`<div class="notice error summary" tabindex="-1" aria-labelledby="summary-title" role="group">
    ${icon(alertShape)}
    <div>
      <p id="summary-title">${words.wrong({ count: mistakes.length })}</p>
      <ul>
        ${mistakes.map(
          ({ field, problem }) =>
            html`<li>
              <button type="button" class="quiet" @click=${() => handlers.goTo(field)}>
                ${words.wrongField({
                  field: labelOf(field.label, locale),
                  message: explain(problem, locale),
                })}
              </button>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

function renderField(
  context: CardContext,
  form: CardForm,
  field: FieldRule,
  saving: boolean,
  handlers: FormHandlers,
): TemplateResult {
  const { locale, common } = context;
  const id = inputId(field);
  const message = form.message(field);
  const label = labelOf(field.label, locale);
  const isLong = field.type === 'long-text';
  const described = `${id}-hint ${id}-message`;
  return html`<div class=${isLong ? 'field wide' : 'field'}>
    <label for=${id}
      >${label}${field.required ? html` <span class="required">${common.required}</span>` : nothing}</label
    >
    <div class="inputs">
      ${
        isLong
          ? html`<textarea
              id=${id}
              autocomplete="off"
              aria-describedby=${described}
              aria-invalid=${message?.wrong ? 'true' : 'false'}
              aria-required=${field.required ? 'true' : 'false'}
              ?readonly=${saving}
              .value=${live(form.text(field))}
              @input=${(event: Event) => handlers.type(field, textOf(event))}
              @blur=${() => handlers.leaveField(field)}
            ></textarea>`
          : html`<input
              id=${id}
              type="text"
              inputmode=${keyboards.get(field.type) ?? 'text'}
              autocomplete="off"
              spellcheck="false"
              aria-describedby=${described}
              aria-invalid=${message?.wrong ? 'true' : 'false'}
              aria-required=${field.required ? 'true' : 'false'}
              ?readonly=${saving}
              .value=${live(form.text(field))}
              @input=${(event: Event) => handlers.type(field, textOf(event))}
              @blur=${() => handlers.leaveField(field)}
            />`
      }
      ${isBirthday(field) ? renderCalendar(context, form, saving, handlers) : nothing}
    </div>
    <div class="hint" id="${id}-hint">${renderHint(context, form, field, label, handlers)}</div>
    <p class=${message?.wrong === false ? 'message remark' : 'message'} id="${id}-message">
      ${message ? html`${icon(alertShape)} ${explain(message.problem, locale)}` : nothing}
    </p>
  </div>`;
}

/** Which keys a touch screen offers. */
const keyboards: ReadonlyMap<string, string> = new Map([
  ['phone', 'tel'],
  ['money', 'decimal'],
  ['number', 'decimal'],
  ['postcode', 'numeric'],
]);

const textOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

function renderCalendar(
  { words }: CardContext,
  form: CardForm,
  saving: boolean,
  handlers: FormHandlers,
): TemplateResult {
  const choose = (event: Event): void =>
    handlers.chooseCalendar((event.target as HTMLSelectElement).value as Calendar);
  return html`<select
    class="calendar"
    aria-label=${words.calendarLabel}
    autocomplete="off"
    ?disabled=${saving}
    @change=${choose}
  >
    ${(['solar', 'lunar'] as const).map(
      (calendar) =>
        html`<option value=${calendar} .selected=${live(form.calendar === calendar)}>
          ${words.calendar[calendar]}
        </option>`,
    )}
  </select>`;
}

/** What is kept now (masked), and how to keep, replace or remove it. */
function renderHint(
  { words, locale }: CardContext,
  form: CardForm,
  field: FieldRule,
  label: string,
  handlers: FormHandlers,
): TemplateResult {
  const value = form.keptValue(field);
  const removed = form.isRemoved(field);
  const name = removed ? words.nameOfKeep({ field: label }) : words.nameOfRemove({ field: label });
  return html`${renderRemarks(words, form, field)}
  ${
    form.hides(field) && value !== undefined
      ? html`<span>${removed ? words.removed : words.kept({ masked: shownText(field, value, locale) })}</span>
          ${
            field.required
              ? nothing
              : html`<button
                  type="button"
                  class="quiet remove"
                  aria-label=${name}
                  @click=${() => handlers.toggleRemoved(field)}
                >
                  ${removed ? words.keep : words.remove}
                </button>`
          }`
      : nothing
  }`;
}

function renderRemarks(
  words: CardContext['words'],
  form: CardForm,
  field: FieldRule,
): TemplateResult | typeof nothing {
  if (!isBirthday(field)) return nothing;
  if (form.birthdayFilled) return html`<span class="filled">${words.birthdayFilled}</span>`;
  if (form.birthdayDiffers) return html`<span class="filled">${words.birthdayDiffers}</span>`;
  return form.hides(field)
    ? nothing
    : html`<span>${form.calendar === 'lunar' ? words.lunarHint : words.birthdayHint}</span>`;
}
