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
): TemplateResult {
  const { pack, locale, words } = context;
  const hides = form.fields.some((field) => form.hides(field));
  const groups = groupsOf(pack, form.fields).map(
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
  return html`${hides ? html`<p class="small intro">${words.hidden}</p>` : nothing}${groups}`;
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
  const hint = renderHint(context, form, field, handlers);
  const isLong = field.type === 'long-text';
  const described = `${id}-hint ${id}-message`;
  return html`<div class=${isLong ? 'field wide' : 'field'}>
    <label for=${id}
      >${labelOf(field.label, locale)}${field.required ? html` <span class="required">${common.required}</span>` : nothing}</label
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
    <div class="hint" id="${id}-hint" ?hidden=${hint === nothing}>${hint}</div>
    <p
      class=${message?.wrong === false ? 'message remark' : 'message'}
      id="${id}-message"
      ?hidden=${!message}
    >
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

/** What is kept now (masked), and how to keep or remove it; what a birthday looks like. */
function renderHint(
  context: CardContext,
  form: CardForm,
  field: FieldRule,
  handlers: FormHandlers,
): TemplateResult | typeof nothing {
  const { words, locale } = context;
  const value = form.hides(field) ? form.keptValue(field) : undefined;
  const remark = isBirthday(field) ? renderBirthdayRemark(words, form, value !== undefined) : nothing;
  if (value === undefined) return remark;
  const text = form.isRemoved(field)
    ? words.removed
    : words.kept({ masked: shownText(field, value, locale) });
  return html`${remark}<span>${text}</span> ${
      field.required ? nothing : renderRemove(context, form, field, handlers)
    }`;
}

function renderRemove(
  { words, locale }: CardContext,
  form: CardForm,
  field: FieldRule,
  handlers: FormHandlers,
): TemplateResult {
  const removed = form.isRemoved(field);
  const label = { field: labelOf(field.label, locale) };
  return html`<button
    type="button"
    class="quiet remove"
    aria-label=${removed ? words.nameOfKeep(label) : words.nameOfRemove(label)}
    @click=${() => handlers.toggleRemoved(field)}
  >
    ${removed ? words.keep : words.remove}
  </button>`;
}

function renderBirthdayRemark(
  words: CardContext['words'],
  form: CardForm,
  isKept: boolean,
): TemplateResult | typeof nothing {
  if (form.birthdayFilled) return html`<span class="filled">${words.birthdayFilled}</span>`;
  if (form.birthdayDiffers) return html`<span class="filled">${words.birthdayDiffers}</span>`;
  if (isKept) return nothing;
  return html`<span>${form.calendar === 'lunar' ? words.lunarHint : words.birthdayHint}</span>`;
}
