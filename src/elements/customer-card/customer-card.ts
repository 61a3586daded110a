import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { words as en } from '../../locales/en/customer-card.js';
import { words as zh } from '../../locales/zh-CN/customer-card.js';
import { own } from '../../policy/own.js';
import type { FieldRule } from '../../policy/pack.js';
import type { CustomerState } from '../../session/customer-store.js';
import { labelOf } from '../../values/label.js';
import type { Problem } from '../../values/problem.js';
import { controlStyles } from '../shared/controls.styles.js';
import { checkShape, customerShape, draftShape, editShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import { formKey, isImeEvent, moveFocus } from '../shared/keys.js';
import { SessionElement } from '../shared/session-element.js';
import { renderConflict } from './card-conflict.js';
import type { CardContext } from './card-context.js';
import { CardDrafts, type Offer } from './card-drafts.js';
import { inputId, renderForm, renderSummary, type FormHandlers } from './card-edit.js';
import { fieldsOf } from './card-fields.js';
import { renderFigures } from './card-figures.js';
import { CardForm, type Collision } from './card-form.js';
import { resolve, saveForm, type CardSaveResult, type Conflict } from './card-save.js';
import { renderFields, renderGaps } from './card-view.js';
import { customerCardStyles } from './customer-card.styles.js';

type Ready = Extract<CustomerState, { phase: 'ready' }>;

/** What stands between a filled form and a saved one. */
interface Obstruction {
  readonly conflict?: Conflict;
  /** A save was asked for before every field of the conflict had its choice. */
  readonly unchosen?: boolean;
  readonly problem?: Problem;
  readonly gone?: boolean;
  /** A save was asked for while fields could not be read. */
  readonly mistakes?: boolean;
}

/** Detail of `postal-customer-save` and `postal-customer-saved`: which fields change, never their values. */
export interface CustomerSaveDetail {
  readonly customerId: string;
  readonly fields: readonly string[];
}

/**
 * @summary The archive of one customer: who it is, what it lacks, how the assets develop; and a form to edit it.
 *
 * Personal data is masked. F2 edits; in the form Enter goes to the next field, Ctrl+Enter saves, Esc leaves. What is
 * typed is kept as a draft on this machine until it is saved or discarded.
 *
 * @slot - Shown where scripts do not run.
 * @fires {CustomEvent<CustomerSaveDetail>} postal-customer-save - Before the archive is written; cancelable. `detail`: `{ customerId, fields }`, the names of the fields that change.
 * @fires {CustomEvent<CustomerSaveDetail>} postal-customer-saved - After the archive was written, with the same detail.
 * @csspart base - The root.
 * @csspart panel - The card.
 * @csspart head - Title, outlet and tier.
 * @csspart gaps - What the archive lacks.
 * @csspart fields - A group of fields.
 * @csspart figures - Assets and quarters.
 * @csspart form - The form.
 * @csspart conflict - The fields that somebody else changed too.
 * @cssprop --postal-brand - Main button, focus and the newest quarter.
 * @cssprop --postal-paper - Ground of the card.
 * @cssprop --postal-line - Hairlines.
 * @cssprop --postal-due-soft - Ground of notices.
 * @example
 * <postal-customer-card customer-id="3207-0081264"></postal-customer-card>
 */
export class PostalCustomerCard extends SessionElement {
  static override styles = [...SessionElement.styles, controlStyles, customerCardStyles];

  /** Shows the archive without a way to edit it. */
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;
  /** `off` leaves the Enter key to the browser; else it goes to the next field. */
  @property({ attribute: 'enter-next' }) enterNext = 'on';

  @state() private form: CardForm | null = null;
  @state() private step: 'typing' | 'leaving' | 'saving' = 'typing';
  @state() private obstruction: Obstruction = {};
  @state() private drafts: CardDrafts | null = null;
  @state() private saved = false;

  private readonly handlers: FormHandlers = {
    type: (field, text) => this.change((form) => form.type(field, text)),
    leaveField: (field) => this.leaveField(field),
    toggleRemoved: (field) => this.change((form) => form.toggleRemoved(field)),
    chooseCalendar: (calendar) => this.change((form) => (form.calendar = calendar)),
    goTo: (field) => this.focusOn(`#${inputId(field)}`),
  };

  private get context(): CardContext {
    return {
      // Without a pack the session is an obstacle, and nothing that needs one is drawn.
      pack: this.session.pack!,
      locale: this.locale,
      words: this.locale === 'en' ? en : zh,
      common: this.common,
    };
  }

  private get ready(): Ready | null {
    return this.customer?.phase === 'ready' ? this.customer : null;
  }

  /** Another customer or another actor: what was typed stays behind as a draft. */
  protected override sessionChanged(): void {
    super.sessionChanged();
    const { drafts, store, session } = this;
    if (store ? drafts?.record === store.id && drafts.actor === session.actorId : !drafts) return;
    this.form = null;
    this.saved = false;
    this.drafts = store && new CardDrafts(session, store.id, session.actorId);
    void this.drafts?.looked.then(() => this.requestUpdate());
  }

  protected override willUpdate(): void {
    if (this.readOnly && this.form) this.leaveKeeping();
  }

  private onKeydown(event: KeyboardEvent): void {
    if (!this.handleKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key was the card's. */
  private handleKey(event: KeyboardEvent): boolean {
    if (!this.form) {
      if (event.key !== 'F2' || isImeEvent(event) || !this.canEdit) return false;
      void this.edit();
      return true;
    }
    switch (formKey(event)) {
      case 'save':
        void this.save();
        return true;
      case 'cancel':
        if (this.step === 'leaving') this.stay();
        else this.leave();
        return true;
      case 'next':
        return this.enterNext !== 'off' && this.move(1);
      case 'previous':
        return this.enterNext !== 'off' && this.move(-1);
      default:
        return false;
    }
  }

  private move(step: 1 | -1): boolean {
    if (!moveFocus(this.renderRoot as ShadowRoot, step) && step === 1) this.focusOn('.save');
    return true;
  }

  private change(alter: (form: CardForm) => void): void {
    const { form, drafts } = this;
    if (!form || this.step === 'saving') return;
    alter(form);
    drafts?.put(form);
    this.requestUpdate();
  }

  private leaveField(field: FieldRule): void {
    const { form } = this;
    if (!form || form.text(field) === '') return;
    form.check(field);
    const message = form.message(field);
    if (message) this.announce(`${labelOf(field.label, this.locale)} ${this.say(message.problem)}`);
    this.requestUpdate();
  }

  private get canEdit(): boolean {
    const phase = this.customer?.phase;
    return !this.readOnly && (phase === 'ready' || phase === 'missing') && !this.form;
  }

  /** Opens the form; a draft that waits is decided on first. */
  private async edit(field?: string): Promise<void> {
    const { drafts } = this;
    await drafts?.looked;
    if (!this.canEdit || drafts !== this.drafts) return;
    if (drafts?.offer) this.focusOn('.restore');
    else this.open(this.newForm(null), field);
  }

  private open(form: CardForm, field?: string): void {
    this.form = form;
    this.step = 'typing';
    this.obstruction = {};
    this.saved = false;
    const first = form.fields.find(({ id }) => id === field) ?? form.fields[0];
    if (first) this.focusOn(`#${inputId(first)}`);
  }

  /** A form on what is kept now; one for a draft of an older revision knows no more what was kept then. */
  private newForm(offer: Offer | null): CardForm {
    const { ready } = this;
    const customer = ready?.archive.customer ?? null;
    const revision = ready?.revision ?? null;
    const base = offer ? offer.base : revision;
    const fields = fieldsOf(this.context.pack);
    return new CardForm(fields, this.store!.id, base, customer, base === revision ? customer : null);
  }

  private restore(): void {
    const offer = this.drafts?.offer;
    if (!offer || !this.canEdit) return;
    const form = this.newForm(offer);
    form.restore(offer.draft);
    this.drafts!.offer = null;
    this.open(form);
    this.announce(this.context.words.restored);
  }

  private discard(): void {
    void this.drafts?.remove();
    this.close();
    this.announce(this.context.words.discarded);
  }

  private leave(): void {
    if (this.step === 'saving') return;
    if (!this.form?.touched) {
      this.close();
      return;
    }
    this.step = 'leaving';
    this.focusOn('.stay');
  }

  private stay(): void {
    this.step = 'typing';
    const first = this.form?.fields[0];
    if (first) this.focusOn(`#${inputId(first)}`);
  }

  private leaveKeeping(): void {
    if (this.form?.touched) this.drafts?.leave(this.form);
    this.close();
    this.announce(this.draftKept);
  }

  private close(): void {
    this.form = null;
    this.step = 'typing';
    this.obstruction = {};
    this.focusOn('.edit');
  }

  private async save(): Promise<void> {
    const { form, store, drafts } = this;
    if (!form || !store || this.step === 'saving' || !this.mayBeSaved(form)) return;
    const fields = [...form.changes().keys()].map(({ id }) => id);
    if (fields.length === 0) {
      void drafts?.remove();
      this.close();
      this.announce(this.context.words.unchanged);
      return;
    }
    const detail: CustomerSaveDetail = { customerId: form.record, fields };
    if (!this.tell('postal-customer-save', detail, true)) return;
    this.step = 'saving';
    this.obstruction = {};
    this.announce(this.common.saving);
    const result = await saveForm(store, form);
    if (result.status === 'saved') {
      await drafts?.remove();
      this.tell('postal-customer-saved', detail, false);
    }
    // In the meantime another customer may have been chosen; the draft keeps what was typed here.
    if (this.form === form) this.afterSave(result);
  }

  /** Checks the form and carries out the choices of a conflict; where it cannot be saved, says why. */
  private mayBeSaved(form: CardForm): boolean {
    const { conflict } = this.obstruction;
    if (conflict) {
      if (conflict.collisions.some(({ choice }) => choice === null)) {
        this.obstruction = { conflict, unchosen: true };
        this.focusOn('.choice[aria-pressed=false]');
        return false;
      }
      resolve(form, conflict);
      this.obstruction = {};
    }
    form.checkAll();
    if (form.mistakes.length === 0) return true;
    this.step = 'typing';
    this.obstruction = { mistakes: true };
    this.focusOn('.summary');
    return false;
  }

  private afterSave(result: CardSaveResult): void {
    this.step = 'typing';
    switch (result.status) {
      case 'saved':
        this.close();
        this.saved = true;
        this.announce(this.common.saved);
        break;
      case 'conflict':
        this.obstruction = { conflict: result.conflict };
        this.focusOn('.conflict');
        break;
      case 'gone':
        this.obstruction = { gone: true };
        break;
      case 'failed':
        this.obstruction = { problem: result.problem };
        this.announce(this.context.words.notSaved);
    }
  }

  private choose(collision: Collision, choice: 'mine' | 'theirs'): void {
    collision.choice = choice;
    this.requestUpdate();
  }

  /** Whether the page lets it happen. */
  private tell(name: string, detail: CustomerSaveDetail, cancelable: boolean): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }

  /** Moves the focus once the element is drawn. */
  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  protected override renderContent(): TemplateResult {
    return html`<section
      class="panel"
      part="panel"
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => this.onKeydown(event)}
    >
      ${this.renderHead()} ${this.session.ready ? this.renderNotice() : nothing} ${this.renderBody()}
    </section>`;
  }

  private renderHead(): TemplateResult {
    const { ready, store, context } = this;
    const { words } = context;
    const outlet = ready?.archive.customer.outlet;
    const about = outlet ? words.outlet({ outlet }) : words.oneArchive;
    return html`<header class="head" part="head">
      <h2 id="title">${words.title}</h2>
      <span class="small">${store && !ready ? words.number({ id: store.id }) : about}</span>
      <span class="spacer"></span>
      ${ready ? html`<postal-tier-badge .customerId=${store!.id}></postal-tier-badge>` : nothing}
    </header>`;
  }

  private renderBody(): TemplateResult {
    if (this.form) return this.renderEditing(this.form);
    const obstacle = this.renderObstacle();
    if (obstacle) return obstacle;
    return this.ready ? this.renderReady(this.ready) : this.renderMissing();
  }

  private renderMissing(): TemplateResult {
    const { words } = this.context;
    return html`${this.renderOffer()}
      <div class="body missing">
        ${icon(customerShape)}
        <p>${words.missing({ id: this.store!.id })}</p>
      </div>
      ${
        this.readOnly
          ? nothing
          : html`<footer class="foot">
              <span class="spacer"></span>
              <button type="button" class="edit primary" aria-keyshortcuts="F2" @click=${() => this.edit()}>
                ${words.create} <kbd>F2</kbd>
              </button>
            </footer>`
      }`;
  }

  private renderReady({ archive, dossier }: Ready): TemplateResult {
    const { context } = this;
    const { pack, common } = context;
    const gaps = own(pack, 'archive') ? dossier.gaps : null;
    const fillIn = this.readOnly ? null : (field: string): void => void this.edit(field);
    return html`${this.renderOffer()} ${gaps ? renderGaps(context, gaps, fillIn) : nothing}
    ${renderFields(context, archive.customer, gaps)}
    ${renderFigures(context, archive.figures, dossier.rating)}
    ${
      this.readOnly
        ? nothing
        : html`<footer class="foot">
            ${this.saved ? html`<span class="small done">${icon(checkShape)} ${common.saved}</span>` : nothing}
            <span class="spacer"></span>
            <button type="button" class="edit" aria-keyshortcuts="F2" @click=${() => this.edit()}>
              ${icon(editShape)}${common.edit} <kbd>F2</kbd>
            </button>
          </footer>`
    }`;
  }

  private renderOffer(): TemplateResult | typeof nothing {
    const offer = this.drafts?.offer;
    if (!offer || this.readOnly) return nothing;
    const { words, common } = this.context;
    const minutes = Math.max(0, Math.floor((this.session.clock.milliseconds() - offer.savedAt) / 60_000));
    return html`<div class="notice offer" role="status">
      ${icon(draftShape)}
      <p>${words.draftFound({ minutes })}</p>
      <div class="choices">
        <button type="button" class="restore" @click=${() => this.restore()}>${common.draftRestore}</button>
        <button type="button" @click=${() => this.discard()}>${common.draftDiscard}</button>
      </div>
    </div>`;
  }

  private renderEditing(form: CardForm): TemplateResult {
    const { context, obstruction, step, handlers } = this;
    const { words, common } = context;
    const saving = step === 'saving';
    return html`<div
      class="form"
      part="form"
      role="form"
      aria-label=${form.isNew ? words.createLabel : words.formLabel}
      aria-busy=${saving ? 'true' : 'false'}
    >
      ${obstruction.problem ? this.renderProblem(obstruction.problem, () => void this.save()) : nothing}
      ${obstruction.gone ? html`<div class="notice" role="alert"><p>${words.gone}</p></div>` : nothing}
      ${obstruction.mistakes ? renderSummary(context, form, handlers) : nothing}
      ${
        obstruction.conflict
          ? renderConflict(
              context,
              obstruction.conflict,
              obstruction.unchosen === true,
              (collision, choice) => this.choose(collision, choice),
            )
          : nothing
      }
      ${renderForm(context, form, saving, handlers)}
      ${
        step === 'leaving'
          ? this.renderLeaving()
          : html`<footer class="foot">
              <span class="small"
                >${
                  saving
                    ? common.saving
                    : obstruction.problem
                      ? words.notSaved
                      : form.touched
                        ? this.draftKept
                        : nothing
                }</span
              >
              <span class="spacer"></span>
              <button
                type="button"
                aria-keyshortcuts="Escape"
                ?disabled=${saving}
                @click=${() => this.leave()}
              >
                ${common.cancel}
              </button>
              <button
                type="button"
                class="save primary"
                aria-keyshortcuts="Control+Enter"
                ?disabled=${saving}
                @click=${() => this.save()}
              >
                ${common.save} <kbd>Ctrl+Enter</kbd>
              </button>
            </footer>`
      }
    </div>`;
  }

  private renderLeaving(): TemplateResult {
    const { words } = this.context;
    return html`<div class="notice leaving" role="alertdialog" aria-labelledby="leave-title">
      ${icon(draftShape)}
      <p id="leave-title">${words.leave}</p>
      <div class="choices">
        <button type="button" class="stay" @click=${() => this.stay()}>${words.stay}</button>
        <button type="button" @click=${() => this.leaveKeeping()}>${words.leaveKeeping}</button>
        <button type="button" @click=${() => this.discard()}>${words.leaveDiscarding}</button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postal-customer-card': PostalCustomerCard;
  }
}
