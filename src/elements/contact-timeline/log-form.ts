import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { channels } from '../../records/vocabulary.js';
import type { Channel, Role } from '../../records/archive.js';
import { icon } from '../shared/icon.js';
import type { LogEntry, LogField } from './log-entry.js';
import { channelShapes } from './shapes.js';
import { channelWord, type TimelineWords } from './timeline-words.js';

/** What the form shows. */
export interface LogFormView {
  readonly words: TimelineWords;
  readonly entry: LogEntry;
  /** What to mend, once saving was tried. */
  readonly errors: ReadonlyMap<LogField, string>;
  /** Whether a reason is asked, because the day lies before today. */
  readonly late: boolean;
  /** Roles whose attendance the rules ask about. */
  readonly asked: readonly Role[];
  readonly preview: string;
  readonly saving: boolean;
  /** Why the last try did not succeed. */
  readonly failure: TemplateResult | typeof nothing;
  /** The question whether to discard, while it is asked. */
  readonly question: TemplateResult | typeof nothing;
}

export interface LogFormActions {
  readonly change: (part: Partial<LogEntry>) => void;
  readonly save: () => unknown;
  readonly cancel: () => unknown;
}

/** The order of the outcomes is the order of their digits. */
export const outcomes: readonly boolean[] = [true, false];

export function renderLogForm(view: LogFormView, actions: LogFormActions): TemplateResult {
  const { words, entry, saving } = view;
  const { own, common } = words;
  return html`<section class="log" part="form" role="group" aria-label=${own.form} aria-busy=${saving}>
    <div class="log-fields">
      ${renderChannels(view, actions)} ${renderOutcomes(view, actions)} ${renderAttendees(view, actions)}
      <div class="field wide">
        <label for="note">${own.note}</label>
        <textarea
          id="note"
          rows="2"
          autocomplete="off"
          ?readonly=${saving}
          .value=${live(entry.note)}
          @input=${(event: Event) => actions.change({ note: valueOf(event) })}
        ></textarea>
      </div>
      ${renderDay(view, actions)}
      <p class="preview wide" aria-live="polite">${view.preview}</p>
    </div>
    ${view.failure} ${view.question}
    <div class="foot">
      <span class="spacer"></span>
      <button type="button" class="cancel" ?disabled=${saving} @click=${actions.cancel}>
        ${common.cancel} <kbd>Esc</kbd>
      </button>
      <button type="button" class="primary save" ?disabled=${saving} @click=${actions.save}>
        ${saving ? common.saving : html`${common.save} <kbd>Ctrl+Enter</kbd>`}
      </button>
    </div>
  </section>`;
}

function renderChannels(
  { words, entry, errors, saving }: LogFormView,
  { change }: LogFormActions,
): TemplateResult {
  const { own } = words;
  return html`<fieldset
    class="choices wide"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${errors.has('channel')}
    aria-describedby=${errors.has('channel') ? 'channel-message' : nothing}
  >
    <legend>${own.channelLegend} <kbd>1-9</kbd> <span class="hint">${own.digitHint}</span></legend>
    <div class="chips">
      ${channels.map((channel, index) =>
        renderChip({
          group: 'channel',
          value: channel,
          digit: index + 1,
          word: channelWord(words, channel),
          shape: channelShapes[channel],
          checked: entry.channel === channel,
          saving,
          choose: () => change({ channel, participants: [] }),
        }),
      )}
    </div>
    ${renderMessage('channel-message', errors.get('channel'))}
  </fieldset>`;
}

function renderOutcomes(
  { words, entry, errors, saving }: LogFormView,
  { change }: LogFormActions,
): TemplateResult {
  const { own } = words;
  return html`<fieldset
    class="choices wide"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${errors.has('outcome')}
    aria-describedby=${errors.has('outcome') ? 'outcome-message' : nothing}
  >
    <legend>${own.outcomeLegend} <kbd>1-2</kbd> <span class="hint">${own.digitHint}</span></legend>
    <div class="chips">
      ${outcomes.map((reached, index) =>
        renderChip({
          group: 'outcome',
          value: reached ? 'reached' : 'not-reached',
          digit: index + 1,
          word: reached ? own.reached : own.attempt,
          shape: null,
          checked: entry.reached === reached,
          saving,
          choose: () => change({ reached }),
        }),
      )}
    </div>
    ${renderMessage('outcome-message', errors.get('outcome'))}
  </fieldset>`;
}

interface Chip {
  readonly group: 'channel' | 'outcome';
  readonly value: Channel | 'reached' | 'not-reached';
  readonly digit: number;
  readonly word: string;
  readonly shape: string | null;
  readonly checked: boolean;
  readonly saving: boolean;
  readonly choose: () => void;
}

const renderChip = ({ group, value, digit, word, shape, checked, saving, choose }: Chip): TemplateResult =>
  html`<label class="chip">
    <input
      type="radio"
      name=${group}
      value=${value}
      data-digit=${digit}
      ?disabled=${saving}
      .checked=${live(checked)}
      @change=${choose}
    />
    <span class="face"><kbd aria-hidden="true">${digit}</kbd>${shape ? icon(shape) : nothing}${word}</span>
  </label>`;

function renderAttendees(
  { words, entry, asked, saving }: LogFormView,
  { change }: LogFormActions,
): TemplateResult | typeof nothing {
  if (asked.length === 0) return nothing;
  const { own, common } = words;
  const toggle = (role: Role, present: boolean): void => {
    const others = entry.participants.filter((each) => each !== role);
    change({ participants: present ? [...others, role] : others });
  };
  return html`<fieldset class="choices wide attendees">
    <legend>${own.attendeesLegend}</legend>
    ${asked.map(
      (role) =>
        html`<label>
          <input
            type="checkbox"
            name="attendee"
            value=${role}
            ?disabled=${saving}
            .checked=${live(entry.participants.includes(role))}
            @change=${(event: Event) => toggle(role, (event.target as HTMLInputElement).checked)}
          />
          ${common.role[role]}
        </label>`,
    )}
  </fieldset>`;
}

function renderDay(
  { words, entry, errors, late, saving }: LogFormView,
  { change }: LogFormActions,
): TemplateResult {
  const { own } = words;
  return html`<div class="field">
      <label for="on">${own.date} <span class="hint">${own.dateHint}</span></label>
      <input
        id="on"
        type="text"
        autocomplete="off"
        aria-invalid=${errors.has('on')}
        aria-describedby=${errors.has('on') ? 'on-message' : nothing}
        ?readonly=${saving}
        .value=${live(entry.on)}
        @input=${(event: Event) => change({ on: valueOf(event) })}
      />
      ${renderMessage('on-message', errors.get('on'))}
    </div>
    ${
      late
        ? html`<div class="field">
            <label for="reason">${own.reason}</label>
            <input
              id="reason"
              type="text"
              autocomplete="off"
              aria-required="true"
              aria-invalid=${errors.has('reason')}
              aria-describedby=${errors.has('reason') ? 'reason-message' : nothing}
              ?readonly=${saving}
              .value=${live(entry.reason)}
              @input=${(event: Event) => change({ reason: valueOf(event) })}
            />
            ${renderMessage('reason-message', errors.get('reason'))}
          </div>`
        : nothing
    }`;
}

const renderMessage = (id: string, text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<p id=${id} class="message">${text}</p>` : nothing;

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;
