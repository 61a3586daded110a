import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { words as en } from '../../locales/en/tier-badge.js';
import { words as zh } from '../../locales/zh-CN/tier-badge.js';
import type { Outlook } from '../../policy/rate.js';
import type { Figure } from '../../records/archive.js';
import { formatPeriodShort } from '../../values/periods.js';
import { alertShape, downShape, manualShape, missingShape, upShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import { PostalElement } from '../shared/postal-element.js';
import type { BadgeModel, BadgeView } from './badge-model.js';
import type { renderWhy } from './badge-why.js';
import { loadModel } from './load-model.js';
import { tierBadgeStyles } from './tier-badge.styles.js';
import { tierShape } from './tier-shapes.js';

const loading: BadgeView = { state: 'loading' };

/**
 * @summary A customer's tier with its outlook, and on demand why it applies, with the clause.
 *
 * Three ways to feed it: a bare `tier` attribute or `figures` (no store is opened), or a customer of the session.
 *
 * @slot - Shown until the badge knows what to show, and where scripts do not run.
 * @csspart base - The root.
 * @csspart badge - The badge itself, a button.
 * @csspart why - The explanation.
 * @example
 * <postal-tier-badge tier="gold"></postal-tier-badge>
 * <postal-tier-badge customer-id="3207-0081264"></postal-tier-badge>
 */
export class PostalTierBadge extends PostalElement {
  static override styles = [...PostalElement.styles, tierBadgeStyles];

  /** A tier's id in the policy pack, such as `gold`; empty for a customer who has none. */
  @property() tier: string | null = null;
  /** Figures to rate: `{ period: '2026-Q3', amount: 534200, source?: 'manual' }`, amounts in yuan. */
  @property({ attribute: false }) figures: readonly Figure[] | null = null;
  /** Which customer; without it, and without `tier` and `figures`, the session's customer. */
  @property({ attribute: 'customer-id' }) customerId: string | null = null;
  /** Whether the explanation is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private model: BadgeModel | null = null;
  private renderWhy: typeof renderWhy | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.loadModel();
    document.addEventListener('click', this.closeOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.closeOutside);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('open') && this.open) void this.loadWhy();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open) this.keepInView();
  }

  private async loadModel(): Promise<void> {
    if (this.model) return;
    try {
      const { BadgeModel: Model } = await loadModel();
      this.model ??= new Model(
        this,
        () => this,
        () => this.requestUpdate(),
      );
    } catch (error) {
      this.warnOnce(`could not load its data: ${String(error)}`);
    }
  }

  private async loadWhy(): Promise<void> {
    this.renderWhy ??= (await import('./badge-why.js')).renderWhy;
    this.requestUpdate();
    await this.updateComplete;
    this.keepInView();
  }

  /** Opens towards the side that has room. */
  private keepInView(): void {
    const panel = this.renderRoot.querySelector('.why');
    if (!panel) return;
    panel.classList.remove('to-left');
    const { right } = panel.getBoundingClientRect();
    panel.classList.toggle('to-left', right > document.documentElement.clientWidth);
  }

  private readonly closeOutside = (event: Event): void => {
    if (this.open && !event.composedPath().includes(this)) this.open = false;
  };

  private onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.badge')?.focus();
  }

  private get words(): typeof zh {
    return (this.locale === 'en' ? en : zh) as typeof zh;
  }

  protected override renderContent(): TemplateResult {
    const view = this.model?.view(this.locale) ?? loading;
    if (view.state === 'loading') return html`<slot></slot>`;
    const { words } = this;
    const label = view.state === 'wrong' ? words.unknown : view.label || words.unrated;
    return html`<button
        type="button"
        part="badge"
        class="badge ${view.state === 'wrong' ? 'wrong' : view.place < 0 ? 'open-ended' : ''}"
        data-place=${view.state === 'shown' && view.place >= 0 ? Math.min(view.place, 3) : nothing}
        aria-expanded=${this.open}
        @click=${this.toggle}
        @keydown=${this.onKeydown}
      >
        ${this.renderShape(view)}${label}${view.state === 'shown' ? this.renderMarks(view) : nothing}
        <span class="visually-hidden">${words.open}</span>
      </button>
      ${this.open ? this.renderPanel(view) : nothing}`;
  }

  private toggle(): void {
    this.open = !this.open;
  }

  private renderShape(view: BadgeView): TemplateResult | typeof nothing {
    if (view.state === 'wrong') {
      this.warnOnce(`cannot show a tier: ${view.problem.code}`);
      return html`${icon(alertShape)}`;
    }
    if (view.state !== 'shown' || view.place < 0) return nothing;
    return html`<svg class="shape" viewBox="0 0 12 12" aria-hidden="true">
      <path d=${tierShape(view.place)}></path>
    </svg>`;
  }

  private renderMarks({ rating }: Extract<BadgeView, { state: 'shown' }>): TemplateResult | typeof nothing {
    if (!rating) return nothing;
    const { words } = this;
    const { outlook, missing, history } = rating;
    const lastMissing = missing[missing.length - 1];
    return html`${outlook ? this.renderOutlook(outlook) : nothing}${
      lastMissing
        ? html`<span class="mark"
            >${icon(missingShape)}${words.missing({ periods: formatPeriodShort(lastMissing) })}</span
          >`
        : nothing
    }${
      history[history.length - 1]?.source === 'manual'
        ? html`<span class="mark">${icon(manualShape)}${words.manual}</span>`
        : nothing
    }`;
  }

  /** An arrow and a fraction for the eye, a sentence for assistive technology. */
  private renderOutlook(outlook: Outlook): TemplateResult {
    const { words } = this;
    const rises = outlook.direction === 'up';
    return html`<span class="mark" title=${rises ? words.rising(outlook) : words.falling(outlook)}
      >${icon(rises ? upShape : downShape)}${words.run(outlook)}
      <span class="visually-hidden">${rises ? words.rising(outlook) : words.falling(outlook)}</span></span
    >`;
  }

  private renderPanel(view: BadgeView): TemplateResult {
    return html`<div
      class="why"
      part="why"
      role="group"
      tabindex="0"
      aria-label=${this.words.title}
      @keydown=${this.onKeydown}
    >
      ${this.renderWhy ? this.renderWhy(view, this.locale) : this.words.loading}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postal-tier-badge': PostalTierBadge;
  }
}
