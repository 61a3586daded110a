import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { words as en } from '../../locales/en/common.js';
import { words as zh } from '../../locales/zh-CN/common.js';
import type { Words } from '../../locales/words.js';
import { explain } from '../../policy/explain.js';
import type { CustomerState, CustomerStore } from '../../session/customer-store.js';
import type { Session } from '../../session/session.js';
import type { Problem } from '../../values/problem.js';
import { alertShape, infoShape, retryShape } from './icon-shapes.js';
import { icon } from './icon.js';
import { watchComposition } from './keys.js';
import { PostalElement } from './postal-element.js';
import { SessionLink } from './session-link.js';

/**
 * An element that shows one customer of its session. Follows the session's customer unless it has a `customer-id`
 * of its own.
 */
export abstract class SessionElement extends PostalElement {
  /** Which customer is shown; without it the session's customer. */
  @property({ attribute: 'customer-id' }) customerId: string | null = null;

  private readonly link = new SessionLink(
    this,
    () => this.customerId,
    () => this.sessionChanged(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    watchComposition();
  }

  /** The session in force; there once the element is connected. */
  protected get session(): Session {
    return this.link.session!;
  }

  /** The store of the customer shown, or `null` where none is chosen. */
  protected get store(): CustomerStore | null {
    return this.link.store;
  }

  protected get customer(): CustomerState | null {
    return this.link.customer;
  }

  /** Another session, another customer, or a new state of the one that is shown. */
  protected sessionChanged(): void {
    this.requestUpdate();
  }

  /** Words that every element uses. */
  protected get common(): Words<typeof zh> {
    return this.locale === 'en' ? en : zh;
  }

  /** Where what was typed is kept, as it is. */
  protected get draftKept(): string {
    return this.session.draftsOutlivePage ? this.common.draftSaved : this.common.draftOnPageOnly;
  }

  /** The sentence of a problem in the element's language. */
  protected say(problem: Problem): string {
    return explain(problem, this.locale);
  }

  /** A problem as a notice: what happened, what it means, what to do; with a way to try again where there is one. */
  protected renderProblem(problem: Problem, retry?: () => void): TemplateResult {
    this.warnOf(problem);
    return html`<div class="notice error" role="alert">
      ${icon(alertShape)}
      <p>${this.say(problem)}</p>
      ${
        retry
          ? html`<button type="button" @click=${retry}>${icon(retryShape)}${this.common.retry}</button>`
          : nothing
      }
    </div>`;
  }

  /** What keeps records from outliving the page, said in every element that saves. */
  protected renderNotice(): TemplateResult | typeof nothing {
    const { notice } = this.session;
    if (!notice) return nothing;
    this.warnOf(notice);
    return html`<div class="notice" role="status">
      ${icon(infoShape)}
      <p>${this.say(notice)}</p>
    </div>`;
  }

  /** What is wrong with the page's configuration, or that it is still being read; `null` where all is well. */
  protected renderSessionObstacle(): TemplateResult | null {
    const { session, common } = this;
    if (!session.ready) return html`<p class="body small">${common.loading}</p>`;
    if (!session.problem) return null;
    return this.renderProblem(session.problem);
  }

  /**
   * What stands in the way of showing a customer: the configuration, nobody chosen, loading, a failure. `null`
   * where the customer can be shown or made (`missing`).
   */
  protected renderObstacle(): TemplateResult | null {
    const obstacle = this.renderSessionObstacle();
    if (obstacle) return obstacle;
    const { customer, common } = this;
    if (!customer) return html`<p class="body small">${common.chooseCustomer}</p>`;
    if (customer.phase === 'loading') return html`<p class="body small" role="status">${common.loading}</p>`;
    if (customer.phase !== 'failed') return null;
    return this.renderProblem(customer.problem, () => void this.store?.load());
  }

  protected override renderFailure(): TemplateResult {
    return html`<div class="notice error" role="alert">
      ${icon(alertShape)}
      <p>${this.common.broken}</p>
    </div>`;
  }
}
