import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Duty } from '../../policy/duties.js';
import { tierOf } from '../../policy/tiers.js';
import type { Contact, Role } from '../../records/archive.js';
import type { Clock } from '../../session/clock.js';
import type { CustomerState } from '../../session/customer-store.js';
import { labelOf } from '../../values/label.js';
import { maskName } from '../../values/name.js';
import { controlStyles } from '../shared/controls.styles.js';
import { alertShape, draftShape, metShape, retryShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import { formKey } from '../shared/keys.js';
import { SessionElement } from '../shared/session-element.js';
import { attendeesAsked, effectOf, type ContactEffect, type Standing } from './contact-effect.js';
import { pageSize, renderFeed } from './contact-feed.js';
import { ContactLog } from './contact-log.js';
import { contactTimelineStyles } from './contact-timeline.styles.js';
import type { DutiesView } from './duties-view.js';
import { dutyNames } from './duty-names.js';
import { orderDuties } from './duty-order.js';
import { renderRows } from './duty-rows.js';
import { renderStrip } from './duty-strip.js';
import { feedStyles } from './feed.styles.js';
import { feedOf } from './feed.js';
import { contactOf, entryErrors, isLate, neighbourDay, type LogEntry } from './log-entry.js';
import { renderLogForm } from './log-form.js';
import { logFormStyles } from './log-form.styles.js';
import { asksForLog, dayStep, digitChoice, moveInForm } from './log-keys.js';
import { previewText } from './preview.js';
import { channelWord, timelineWords, type TimelineWords } from './timeline-words.js';
import { renderTop } from './top-duty.js';

type Ready = Extract<CustomerState, { phase: 'ready' }>;

/** What the rules say of the contact in the form. */
interface Answer {
  readonly asked: readonly Role[];
  readonly effect: ContactEffect | null;
}

/**
 * @summary What contact a customer is owed, by when and why; past contacts; and a form to log the next one.
 *
 * Keyboard: L opens the form, digits choose channel and outcome, Ctrl+Enter saves, Esc leaves.
 *
 * @slot actions - Further buttons of the page, in the head.
 * @fires postal-contact-save - Before a contact is saved; `preventDefault()` keeps it from being saved. `detail: { customerId, channel }`.
 * @fires postal-contact-saved - After a contact was saved. `detail: { customerId, channel }`.
 * @csspart base - The root.
 * @csspart head - Title, customer, button.
 * @csspart form - The form that logs a contact.
 * @csspart top - What is due, by when, why.
 * @csspart feed - Past contacts.
 * @cssprop --postal-brand - The accent.
 * @example
 * <postal-contact-timeline customer-id="3207-0081264"></postal-contact-timeline>
 */
export class PostalContactTimeline extends SessionElement {
  static override styles = [
    ...SessionElement.styles,
    controlStyles,
    contactTimelineStyles,
    logFormStyles,
    feedStyles,
  ];

  /** Shows the plan and the contacts; nothing can be logged. */
  @property({ type: Boolean, attribute: 'readonly', reflect: true }) readOnly = false;

  @state() private opened: ReadonlySet<string> = new Set();
  @state() private shown = pageSize;
  private readonly log = new ContactLog(() => this.requestUpdate());
  private clock: Clock | null = null;
  private stopClock: (() => void) | undefined;
  private shownRecord: string | null = null;
  private answered: { entry: LogEntry; dossier: Ready['dossier']; answer: Answer } | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopClock?.();
    this.clock = null;
  }

  protected override sessionChanged(): void {
    super.sessionChanged();
    this.followClock();
    const record = this.store?.id ?? null;
    if (record !== this.shownRecord) {
      this.shownRecord = record;
      this.opened = new Set();
      this.shown = pageSize;
    }
    this.log.follow(this.session, record);
  }

  private followClock(): void {
    const { clock } = this.session;
    if (clock === this.clock) return;
    this.stopClock?.();
    this.clock = clock;
    this.stopClock = clock.onMinute(() => {
      const { customer } = this;
      if (customer?.phase === 'ready' && customer.dossier.today !== clock.today()) this.store?.refresh();
    });
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const form = this.renderRoot.querySelector('.log');
    if (form && event.composedPath().includes(form)) {
      this.onFormKey(event, form);
    } else if (this.loggable && asksForLog(event)) {
      event.preventDefault();
      void this.openLog();
    }
  };

  private onFormKey(event: KeyboardEvent, form: Element): void {
    const choice = digitChoice(event);
    const step = dayStep(event);
    const key = formKey(event);
    if (choice) this.choose(form, choice);
    else if (step) this.moveDay(step);
    else if (key === 'save') void this.save();
    else if (key === 'cancel') void this.cancel();
    else if (key) moveInForm(form, (this.renderRoot as ShadowRoot).activeElement, key === 'next' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A digit chooses and goes on to the next question. */
  private choose(form: Element, choice: HTMLInputElement): void {
    choice.click();
    void this.updateComplete.then(() => moveInForm(form, choice, 1));
  }

  private moveDay(step: 1 | -1): void {
    const { entry } = this.log;
    const on = entry && neighbourDay(entry, step, this.session.clock.today());
    if (on) this.log.change({ on });
  }

  private readonly openLog = async (): Promise<void> => {
    this.log.open();
    await this.focusOn('.log input:checked, .log input');
  };

  private readonly restoreDraft = async (): Promise<void> => {
    this.log.restore();
    await this.focusOn('#note');
  };

  private readonly dropDraft = async (): Promise<void> => {
    this.log.dropOffer();
    await this.focusOn('.open-log');
  };

  private readonly cancel = async (): Promise<void> => {
    if (this.log.asking) this.log.keep();
    else this.log.cancel();
    await this.focusOn(this.log.asking ? '.keep' : this.log.entry ? '#note' : '.open-log');
  };

  private readonly discard = async (): Promise<void> => {
    this.log.discard();
    await this.focusOn('.open-log');
  };

  private readonly save = async (): Promise<void> => {
    const { store, log, session } = this;
    if (!store || !log.entry || log.saving || !this.loggable) return;
    const today = session.clock.today();
    const contact = contactOf(log.entry, today, session.actorId);
    if (!contact || entryErrors(log.entry, today, this.words).size > 0) {
      log.checked = true;
      this.requestUpdate();
      return this.focusOn('[aria-invalid="true"] input, input[aria-invalid="true"]');
    }
    const detail = { customerId: store.id, channel: contact.channel };
    if (!this.tell('postal-contact-save', detail)) return;
    const outcome = await log.save(store, contact);
    if (outcome === 'left') return;
    if (outcome === 'failed') return this.focusOn('.log .notice button');
    this.announce(this.savedText(contact));
    this.tell('postal-contact-saved', detail);
    await this.focusOn('.open-log');
  };

  private tell(name: string, detail: { customerId: string; channel: string }): boolean {
    const cancelable = name === 'postal-contact-save';
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private readonly toggle = (id: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  };

  private get words(): TimelineWords {
    return timelineWords(this.locale);
  }

  /** Whether a contact can be logged now. */
  private get loggable(): boolean {
    return !this.readOnly && this.customer?.phase === 'ready' && this.session.problem === null;
  }

  private savedText(contact: Contact): string {
    const { own } = this.words;
    const outcome = contact.reached ? own.reached : own.attempt;
    const said = [own.logged({ what: `${channelWord(this.words, contact.channel)} \u00b7 ${outcome}` })];
    const met = this.dutiesMetBy(contact);
    if (met.length > 0) {
      said.push(own.meets({ duty: dutyNames(this.words, met, this.session.clock.today()) }));
    }
    return said.join(own.sentenceGap);
  }

  private dutiesMetBy({ id }: Contact): Duty[] {
    const { customer } = this;
    return customer?.phase === 'ready' ? customer.dossier.duties.filter(({ metBy }) => metBy === id) : [];
  }

  protected override renderContent(): TemplateResult {
    return html`<section class="panel" @keydown=${this.onKeydown}>
      ${this.renderHead()} ${this.renderNotice()} ${this.renderBody()}
    </section>`;
  }

  private renderHead(): TemplateResult {
    const { own } = this.words;
    return html`<div class="head" part="head">
      <h2>${own.title}</h2>
      <span class="small">${this.subtitle()}</span>
      <span class="spacer"></span>
      <slot name="actions"></slot>
      ${
        this.loggable
          ? html`<button
              type="button"
              class="primary open-log"
              aria-keyshortcuts="L"
              aria-expanded=${this.log.entry !== null}
              @click=${this.openLog}
            >
              ${own.log} <kbd aria-hidden="true">L</kbd>
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Who it is about; the name is masked. */
  private subtitle(): string {
    const { customer, session } = this;
    if (customer?.phase !== 'ready' || !session.pack) return '';
    const { own } = this.words;
    const name = maskName(customer.archive.customer.name);
    const tier = tierOf(session.pack, customer.dossier.tier);
    return tier
      ? own.subtitle({ name, tier: labelOf(tier.label, this.locale) })
      : own.subtitleUntiered({ name });
  }

  private renderBody(): TemplateResult {
    const obstacle = this.renderObstacle();
    if (obstacle) return obstacle;
    const { customer, words } = this;
    if (customer?.phase !== 'ready') return html`<p class="body small">${words.own.missing}</p>`;
    const { contacts } = customer.archive;
    const { duties, tier, today } = customer.dossier;
    const view: DutiesView = {
      words,
      duties: orderDuties(duties),
      contacts,
      today,
      opened: this.opened,
      toggle: this.toggle,
    };
    return html`${this.loggable ? this.renderLog(customer) : nothing} ${renderTop(view, tier === null)}
    ${renderStrip(words, duties, contacts, today)} ${renderRows(view)}
    ${renderFeed(words, feedOf(contacts, duties, today, this.shown), today, this.showMore)}`;
  }

  private readonly showMore = (): void => {
    this.shown += pageSize;
  };

  private renderLog(customer: Ready): TemplateResult {
    const { log } = this;
    const { entry } = log;
    return html`${this.renderOffer()} ${entry ? this.renderEntry(entry, customer) : nothing}
    ${
      log.done
        ? html`<div class="notice done">
            ${icon(metShape)}
            <p>${this.savedText(log.done)}</p>
          </div>`
        : nothing
    }`;
  }

  private renderEntry(entry: LogEntry, customer: Ready): TemplateResult {
    const { log, words } = this;
    const today = this.session.clock.today();
    const { asked, effect } = this.answerOf(entry, customer);
    return renderLogForm(
      {
        words,
        entry,
        errors: log.checked ? entryErrors(entry, today, words) : new Map(),
        late: isLate(entry, today),
        asked,
        preview: previewText(words, effect, today),
        saving: log.saving,
        failure: this.renderLogFailure(),
        question: log.asking ? this.renderQuestion() : nothing,
      },
      { change: (part) => log.change(part), save: this.save, cancel: this.cancel },
    );
  }

  /** What the rules say of the entry; asked again only when one of the two changed. */
  private answerOf(entry: LogEntry, { archive, dossier }: Ready): Answer {
    if (this.answered?.entry === entry && this.answered.dossier === dossier) return this.answered.answer;
    const { pack, clock, actorId } = this.session;
    const standing: Standing = { pack: pack!, archive, dossier, now: clock.now() };
    const contact = contactOf(entry, dossier.today, actorId);
    const reaching = contactOf({ ...entry, reached: true }, dossier.today, actorId);
    const answer = {
      asked: reaching ? attendeesAsked(standing, reaching) : [],
      effect: contact ? effectOf(standing, contact) : null,
    };
    this.answered = { entry, dossier, answer };
    return answer;
  }

  private renderOffer(): TemplateResult | typeof nothing {
    const { offer } = this.log;
    if (!offer) return nothing;
    const minutes = Math.max(0, Math.floor((this.session.clock.milliseconds() - offer.savedAt) / 60_000));
    return html`<div class="notice offer" role="status">
      ${icon(draftShape)}
      <p>${this.common.draftFound({ minutes })}</p>
      <button type="button" class="restore" @click=${this.restoreDraft}>${this.common.draftRestore}</button>
      <button type="button" class="quiet drop" @click=${this.dropDraft}>${this.common.draftDiscard}</button>
    </div>`;
  }

  private renderQuestion(): TemplateResult {
    const { own } = this.words;
    return html`<div class="notice question" role="alertdialog" aria-label=${own.discardQuestion}>
      ${icon(alertShape)}
      <p>${own.discardQuestion}</p>
      <button type="button" class="keep" @click=${this.cancel}>${own.keepEditing}</button>
      <button type="button" class="quiet discard" @click=${this.discard}>${own.discard}</button>
    </div>`;
  }

  private renderLogFailure(): TemplateResult | typeof nothing {
    const { failure } = this.log;
    if (!failure) return nothing;
    if (failure !== 'conflict') this.warnOf(failure);
    const { own } = this.words;
    return html`<div class="notice error" role="alert">
      ${icon(alertShape)}
      <p>${own.notWritten} ${failure === 'conflict' ? '' : this.say(failure)}</p>
      <button type="button" @click=${this.save}>${icon(retryShape)}${this.common.retry}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postal-contact-timeline': PostalContactTimeline;
  }
}
