import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { words as en } from '../../locales/en/complaint-form.js';
import type { Words } from '../../locales/words.js';
import { words as zh } from '../../locales/zh-CN/complaint-form.js';
import { complaintClocks, type Clock } from '../../policy/complaint-clocks.js';
import type { Complaint } from '../../records/complaint.js';
import type { Clock as SessionClock } from '../../session/clock.js';
import { shanghaiDate, shanghaiTime, type Instant } from '../../values/dates.js';
import { controlStyles } from '../shared/controls.styles.js';
import { english } from '../shared/english.js';
import { formKey, isEnter, moveFocus } from '../shared/keys.js';
import { SessionElement } from '../shared/session-element.js';
import { formatMoment, renderClock } from './clock-view.js';
import { complaintFormStyles } from './complaint-form.styles.js';
import { renderFields, sayFault, type FieldsView } from './fields-view.js';
import { formEntries } from './form-entries.js';
import { FormParticipation } from './form-participation.js';
import { Intake, type IntakeEvent } from './intake.js';
import {
  renderFailure,
  renderNumber,
  renderOffer,
  renderSummary,
  renderUnsureNumber,
  type Saying,
} from './notices-view.js';
import type { Fault, ReadComplaint } from './read-complaint.js';
import { renderRecorded } from './recorded-view.js';

/**
 * @summary Takes a complaint or a consultation: a number at once, the time to answer with its clause, nothing typed is lost.
 *
 * Works on its own or inside the page's `<form>`, to which it adds the complaint as JSON under its `name` and each
 * part as `<name>.number`, `<name>.narrative` and so on; untouched it adds nothing. Enter moves on, Ctrl+Enter records.
 *
 * @slot - Shown where scripts do not run.
 * @fires postal-complaint-submit - Before recording; cancelable. `detail: { number, customerId }`.
 * @fires postal-complaint-saved - Once the records have acknowledged it. `detail: { number, customerId }`.
 * @fires change - A field was changed and left.
 * @csspart base - The root.
 * @csspart panel - The frame.
 * @csspart clock - The time to answer.
 * @csspart customer - The customer whom the complaint is about.
 * @csspart narrative - The text area of what happened.
 * @csspart record - The button that records.
 * @csspart done - What is shown once it is recorded.
 * @cssprop --postal-brand - Colour of the button and of the clock.
 * @cssprop --postal-late - Colour of errors and of a time that is over.
 * @example
 * <postal-complaint-form></postal-complaint-form>
 * <form action="/old/system"><postal-complaint-form name="complaint" form-mode="hidden"></postal-complaint-form></form>
 */
export class PostalComplaintForm extends SessionElement {
  static readonly formAssociated = true;
  static override styles = [...SessionElement.styles, controlStyles, complaintFormStyles];

  /** Under which name the complaint goes into the form around the element. Without one nothing goes in. */
  @property() name = '';
  /** Tells drafts of several forms apart; without it the name of the form around the element. */
  @property({ attribute: 'draft-key' }) draftKey: string | null = null;
  /** `hidden`: mirrors the entries into hidden fields, for pages that serialise with jQuery. */
  @property({ attribute: 'form-mode' }) formMode: string | null = null;
  /** `off`: Enter is left to the browser. */
  @property({ attribute: 'enter-next' }) enterNext: string | null = null;
  /** No typing, no recording, nothing for the form around the element. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private formDisabled = false;

  private clock: SessionClock | null = null;
  private stopClock: (() => void) | undefined;
  private readonly intake = new Intake({
    session: () => this.session,
    pageCustomer: () => this.customerId || this.session.customerId,
    changed: () => this.intakeChanged(),
    submitting: (detail) => this.tell('postal-complaint-submit', detail, true),
    saved: (detail) => this.recorded(detail),
  });
  private readonly participation = new FormParticipation(this, {
    entries: () => (this.intake.empty || !this.name ? [] : formEntries(this.name, this.intake.standing)),
    invalid: () => this.invalid,
    draftName: () => (this.intake.empty ? null : this.intake.work.key),
    mirrored: () => this.formMode === 'hidden',
  });

  constructor() {
    super();
    this.addEventListener('invalid', () => {
      this.intake.pointing = true;
      this.requestUpdate();
    });
    // A label of the page was clicked: the browser clicks the element itself, which has no control of its own.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus();
    });
  }

  /** The form around the element. */
  get form(): HTMLFormElement | null {
    return this.participation.internals.form;
  }

  get validity(): ValidityState {
    return this.participation.internals.validity;
  }

  get validationMessage(): string {
    return this.participation.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.participation.internals.willValidate;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopClock?.();
    this.clock = null;
    this.intake.release();
  }

  /** @internal */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.participation.follow(form);
    this.requestUpdate();
  }

  /** @internal Empties the fields; what was not recorded is offered back. */
  formResetCallback(): void {
    this.intake.empties();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  /** @internal The browser kept the name of the draft that stood in this form: it is offered first. */
  formStateRestoreCallback(key: unknown): void {
    if (typeof key === 'string') void this.updateComplete.then(() => this.intake.prefer(key));
  }

  protected override sessionChanged(): void {
    super.sessionChanged();
    const { clock } = this.session;
    if (clock === this.clock) return;
    this.stopClock?.();
    this.clock = clock;
    this.stopClock = clock.onMinute(() => this.requestUpdate());
  }

  protected override willUpdate(): void {
    if (!this.isConnected || !this.session.ready) return;
    const form = this.form?.getAttribute('name') || this.form?.getAttribute('id');
    this.intake.follow(this.session, this.draftKey ?? (form || null));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.participation.sync();
  }

  private intakeChanged(): void {
    this.requestUpdate();
    // At once: the page's own handler of the same key press may serialise the form.
    if (this.hasUpdated) this.participation.sync();
  }

  /** Validity needs words even while the English ones are still being loaded. */
  private get words(): Words<typeof zh> {
    return this.locale === 'en' && english.ready() ? en : zh;
  }

  private get saying(): Saying {
    return { words: this.words, common: this.common, say: (problem) => this.say(problem) };
  }

  private get inactive(): boolean {
    return this.disabled || this.formDisabled;
  }

  private get invalid(): { message: string; anchor: HTMLElement | null } | null {
    const { intake } = this;
    if (intake.empty || intake.recorded || !this.session?.ready) return null;
    const [fault] = intake.read.faults;
    return fault ? { message: sayFault(this.saying, fault), anchor: this.control(fault.field) } : null;
  }

  private control(id: string): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>(`#${id}`) ?? null;
  }

  /** Moves the focus to what the next rendering shows. */
  private focusNext(id: string): void {
    void this.updateComplete.then(() => this.control(id)?.focus());
  }

  private async record(): Promise<void> {
    const { session, intake } = this;
    if (this.inactive || !session.ready || session.problem) return;
    await intake.record();
    if (!intake.recorded && intake.read.faults.length > 0) this.focusNext('summary');
  }

  private recorded(detail: IntakeEvent): void {
    if (this.matches(':focus-within')) this.focusNext('done');
    this.tell('postal-complaint-saved', detail, false);
  }

  private tell(type: string, detail: IntakeEvent, cancelable: boolean): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const key = formKey(event);
    if (key === 'save') {
      event.preventDefault();
      void this.record();
    } else if ((key === 'next' || key === 'previous') && this.enterNext !== 'off' && isSingleLine(event)) {
      event.preventDefault();
      moveFocus(this.renderRoot as ShadowRoot, key === 'next' ? 1 : -1);
    }
    this.keepEnter(event);
  };

  /** Enter has its meaning here; the page's own handlers would take it for theirs, and submit. */
  private readonly keepEnter = (event: KeyboardEvent): void => {
    const left = this.enterNext === 'off' && isSingleLine(event) && !event.ctrlKey && !event.metaKey;
    if (isEnter(event) && !left) event.stopPropagation();
  };

  /** A native `change` ends at the shadow root; the page hears this one. */
  private readonly onChange = (event: Event): void => {
    if (!event.composed) this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  private readonly refresh = (): void => this.requestUpdate();

  /** Moves the focus to the first field; once recorded, to the button for another one. */
  override focus(options?: FocusOptions): void {
    (this.control('matter') ?? this.control('another'))?.focus(options);
  }

  /** Whether the form around the element may be submitted as it stands. */
  checkValidity(): boolean {
    return this.participation.internals.checkValidity();
  }

  /** As `checkValidity`; points at what is wrong. */
  reportValidity(): boolean {
    return this.participation.internals.reportValidity();
  }

  protected override renderContent(): TemplateResult {
    const { words, session, intake } = this;
    const obstacle = this.renderSessionObstacle();
    const receiver = [session.outletId, session.actorId].filter(Boolean).join(' ');
    // The page's labels are no part of what Lit watches: they are read again when the focus comes in.
    return html`<div
      class="panel"
      part="panel"
      role="group"
      aria-label=${this.participation.label || words.title}
      @keydown=${this.onKeydown}
      @keypress=${this.keepEnter}
      @keyup=${this.keepEnter}
      @change=${this.onChange}
      @focusin=${this.refresh}
    >
      <div class="head">
        <h2>${words.title}</h2>
        ${receiver ? html`<span class="small receiver">${words.firstReceiver({ who: receiver })}</span>` : nothing}
      </div>
      ${obstacle ?? html`${this.renderNotice()} ${intake.recorded ? this.renderDone(intake.recorded) : this.renderForm()}`}
    </div>`;
  }

  private renderForm(): TemplateResult {
    const { words, session, intake, saying } = this;
    const { failure, work, recording } = intake;
    const now = session.clock.now();
    const read = intake.readAt(now);
    const faults = intake.pointing ? read.faults : [];
    const record = (): void => void this.record();
    if (failure?.kind === 'problem') this.warnOf(failure.problem);
    return html`${renderClock(this.answerClock(read.complaint, now), now, words, this.locale)}
      <fieldset class="scope" ?disabled=${this.inactive}>
        ${this.renderDraft()} ${renderSummary(saying, faults, (field) => this.control(field)?.focus())}
        ${failure ? renderFailure(saying, failure, record) : nothing}
        ${renderFields(this.fieldsView(read, faults, now))}
        ${work.number?.assured === false ? renderUnsureNumber(saying) : nothing}
        <div class="foot">
          <span class="small"
            >${words.number} ${work.number ? renderNumber(work.number.number) : words.numberLater}</span
          >
          <span class="spacer"></span>
          <button
            type="button"
            class="primary"
            part="record"
            ?disabled=${this.inactive}
            aria-disabled=${recording}
            aria-keyshortcuts="Control+Enter"
            @click=${record}
          >
            ${recording ? words.recording : words.record} <kbd aria-hidden="true">${words.recordKeys}</kbd>
          </button>
        </div>
      </fieldset>`;
  }

  private renderDraft(): TemplateResult | typeof nothing {
    const { offer, recording } = this.intake;
    if (!offer || recording) return nothing;
    const restore = (): void => {
      this.intake.restore(offer);
      this.focusNext('narrative');
    };
    const discard = (): void => {
      this.intake.discard(offer);
      this.focusNext(this.intake.offer ? 'restore' : 'matter');
    };
    return renderOffer(
      this.saying,
      offer,
      this.session.clock.milliseconds() - offer.savedAt,
      restore,
      discard,
    );
  }

  private renderDone(complaint: Complaint): TemplateResult {
    const now = this.session.clock.now();
    const due = this.answerClock(complaint, now)?.due;
    const when = due ? formatMoment(due, now, this.words, this.locale) : null;
    return renderRecorded(this.words, complaint.number, when, () => {
      this.intake.empties();
      this.focusNext('matter');
    });
  }

  private fieldsView(
    { complaint, remarks }: ReadComplaint,
    faults: readonly Fault[],
    now: Instant,
  ): FieldsView {
    const { words, locale, session, intake } = this;
    const { typed } = intake.work;
    const phase = intake.customerPhase;
    const started = typed.startedAt ?? now;
    const when = formatMoment(complaint.receivedAt, now, words, locale);
    return {
      ...this.saying,
      typed,
      faults,
      remarks,
      known: intake.known?.archive ?? null,
      customerNote: phase && phase !== 'ready' ? words.customerNotes[phase] : null,
      turnedAway: typed.stranger && this.store !== null,
      askReceiver: !session.actorId,
      received: !typed.startedAt && !typed.received ? words.receivedNow({ when }) : when,
      receivedStart: { on: shanghaiDate(started), time: shanghaiTime(started) },
      locked: intake.recording,
      edit: (change, then) => {
        intake.edit(change);
        if (then) this.focusNext(then);
      },
      editReceived: (part) => intake.editReceived(part),
      takePageCustomer: () => {
        intake.edit({ stranger: false, customer: this.customerId || session.customerId });
        this.focusNext('narrative');
      },
      reloadCustomer: phase === 'failed' ? () => intake.reloadCustomer() : null,
    };
  }

  /** The clock that runs until the customer has the answer. */
  private answerClock(complaint: Complaint, now: Instant): Clock | undefined {
    const { pack } = this.session;
    if (!pack?.complaints) return undefined;
    return complaintClocks(pack, complaint, now).find(({ name }) => name === 'answer');
  }
}

/** Whether a key was pressed in a field of one line, where Enter has no meaning of its own. */
function isSingleLine(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

declare global {
  interface HTMLElementTagNameMap {
    'postal-complaint-form': PostalComplaintForm;
  }
}
