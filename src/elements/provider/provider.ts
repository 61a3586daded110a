import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Backend } from '../../data/backend.js';
import type { PolicyPack } from '../../policy/pack.js';
import { sessionContext } from '../../session/context.js';
import type { SessionOptions } from '../../session/options.js';
import { Session } from '../../session/session.js';

/**
 * @summary Opens a session for everything inside: who works here, with which records and rules.
 *
 * Without a provider elements share the page's session. `lang` on the provider is the language of its elements.
 *
 * @slot - The part of the page that works in this session.
 * @example
 * <postal-provider backend="memory" actor-id="3207-0017" actor-role="manager" customer-id="3207-0081264">
 *   <postal-customer-card></postal-customer-card>
 *   <postal-contact-timeline></postal-contact-timeline>
 * </postal-provider>
 */
export class PostalProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** `local` (this browser's IndexedDB), `memory`, or as a property a backend of the page's own. */
  @property() backend: string | Backend = 'local';
  /** Id of a built-in policy pack, or as a property a pack made by `parsePack`. */
  @property() policy: string | PolicyPack = 'lianyungang-finance-2013';
  /** The customer that elements without a `customer-id` of their own show. */
  @property({ attribute: 'customer-id' }) customerId: string | null = null;
  /** Who works here: an id the host knows. */
  @property({ attribute: 'actor-id' }) actorId: string | null = null;
  /** The actor's role, for presentation only: servers enforce. */
  @property({ attribute: 'actor-role' }) actorRole: string | null = null;
  /** The outlet, four digits. */
  @property({ attribute: 'outlet-id' }) outletId: string | null = null;
  /** The terminal, two digits, unique within the outlet. */
  @property({ attribute: 'terminal-id' }) terminalId: string | null = null;

  private readonly provider = new ContextProvider(this, { context: sessionContext });

  /** The session of everything inside. */
  get session(): Session {
    this.openSession();
    return this.provider.value!;
  }

  override connectedCallback(): void {
    // Before any child asks: a child that finds no session would open the page's.
    this.openSession();
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const names = ['backend', 'policy', 'customerId', 'actorId', 'actorRole', 'outletId', 'terminalId'];
    if (names.some((name) => changed.has(name))) this.session.configure(this.options);
  }

  private openSession(): void {
    if (!this.provider.value) this.provider.setValue(new Session(this.options));
  }

  private get options(): SessionOptions {
    const { backend, policy, customerId, actorId, actorRole, outletId, terminalId } = this;
    return { backend, policy, customerId, actorId, actorRole, outletId, terminalId };
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postal-provider': PostalProvider;
  }
}
