import type { DraftKey } from '../../data/drafts.js';
import type { Session } from '../../session/session.js';
import { isCardDraft, type CardDraft, type CardForm } from './card-form.js';

/** A draft of an earlier time that waits to be restored or discarded. */
export interface Offer {
  readonly draft: CardDraft;
  /** The revision the typing began on; `null` for a new archive. */
  readonly base: string | null;
  readonly savedAt: number;
}

/** What one actor typed about one customer and did not save. */
export class CardDrafts {
  offer: Offer | null = null;
  /** Settles when it is known whether a draft waits. */
  readonly looked: Promise<void>;
  private readonly key: DraftKey;

  constructor(
    private readonly session: Session,
    readonly record: string,
    readonly actor: string | null,
  ) {
    this.key = { element: 'customer-card', record, actor };
    this.looked = this.look();
  }

  /** Keeps what the form holds; a form without changes needs no draft. */
  put(form: CardForm): void {
    if (form.touched) this.session.drafts.put(this.key, form.draft(), form.base);
    else void this.remove();
  }

  /** The form is left, its draft is offered the next time. */
  leave(form: CardForm): void {
    this.put(form);
    this.offer = { draft: form.draft(), base: form.base, savedAt: this.session.clock.milliseconds() };
    void this.session.drafts.flush();
  }

  async remove(): Promise<void> {
    this.offer = null;
    await this.session.drafts.remove(this.key);
  }

  private async look(): Promise<void> {
    const found = await this.session.drafts.get(this.key);
    if (!found || !isCardDraft(found.value)) return;
    this.offer = { draft: found.value, base: found.base, savedAt: found.savedAt };
  }
}
