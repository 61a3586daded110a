import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { words as en } from '../../locales/en/tier-badge.js';
import { words as zh } from '../../locales/zh-CN/tier-badge.js';
import type { Words } from '../../locales/words.js';
import type { Figure } from '../../records/archive.js';
import { alertShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import { PostalElement } from '../shared/postal-element.js';
import type { BadgeModel, BadgeView } from './badge-model.js';
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

  // Declared without decorators, whose helpers would be a tenth of what a page loads for a badge.
  static override properties = {
    tier: {},
    figures: { attribute: false },
    customerId: { attribute: 'customer-id' },
    open: { type: Boolean, reflect: true },
  };

  /** A tier's id in the policy pack, such as `gold`; empty for a customer who has none. */
  tier: string | null = null;
  /** Figures to rate: `{ period: '2026-Q3', amount: 534200, source?: 'manual' }`, amounts in yuan. */
  figures: readonly Figure[] | null = null;
  /** Which customer; without it, and without `tier` and `figures`, the session's customer. */
  customerId: string | null = null;
  /** Whether the explanation is open. */
  open = false;

  private model: BadgeModel | null = null;
  private why: typeof import('./badge-why.js') | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.onKeydown(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.loadModel();
    document.addEventListener('click', this.closeOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.closeOutside);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open) void this.loadWhy();
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
      this.requestUpdate();
    } catch (error) {
      this.warnOnce(`could not load its data: ${String(error)}`);
    }
  }

  private async loadWhy(): Promise<void> {
    if (!this.why) {
      const why = await import('./badge-why.js');
      why.styleWhy(this.renderRoot as ShadowRoot, PostalTierBadge.elementStyles);
      this.why = why;
      this.requestUpdate();
      await this.updateComplete;
    }
    this.why.keepInView(this.renderRoot as ShadowRoot);
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

  private get words(): Words<typeof zh> {
    return this.locale === 'en' ? en : zh;
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
      >
        ${this.renderShape(view)}${label}${view.state === 'shown' ? view.marks : nothing}
        <span class="visually-hidden">${words.open}</span>
      </button>
      ${this.open && this.why ? this.why.renderWhy(view, this.locale) : nothing}`;
  }

  private toggle(): void {
    this.open = !this.open;
  }

  private renderShape(view: BadgeView): TemplateResult | typeof nothing {
    if (view.state === 'wrong') {
      this.warnOf(view.problem);
      return html`${icon(alertShape)}`;
    }
    if (view.state !== 'shown' || view.place < 0) return nothing;
    return html`<svg class="shape" viewBox="0 0 12 12" aria-hidden="true">
      <path d=${tierShape(view.place)}></path>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postal-tier-badge': PostalTierBadge;
  }
}
