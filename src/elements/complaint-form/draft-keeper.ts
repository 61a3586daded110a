import type { DraftKey } from '../../data/drafts.js';
import type { Session } from '../../session/session.js';
import { blank, isBlank, type Unrecorded } from './typed.js';

type Drafts = Session['drafts'];

/**
 * Unrecorded complaints of one place and one person: the one being typed, and earlier ones that are offered until
 * somebody restores or discards them. All stand in one draft, so that typing anew never overwrites an offer.
 */
export class DraftKeeper {
  /** Newest first. */
  offers: readonly Unrecorded[] = [];
  private drafts: Drafts | null = null;
  private key: DraftKey | null = null;
  private current: Unrecorded | null = null;
  private loaded: Promise<void> = Promise.resolve();

  /** @param onOffers called when drafts were found. */
  constructor(private readonly onOffers: () => void) {}

  /**
   * Keeps under this key from now on. Says whether the person changed: then what was typed stays in the draft of
   * whoever typed it, and nothing of it may be shown to the next one. Somebody who is named only now is no other.
   */
  follow(drafts: Drafts, key: DraftKey): { readonly otherPerson: boolean } {
    const before = this.key;
    if (drafts === this.drafts && before && nameOf(before) === nameOf(key)) return { otherPerson: false };
    const otherPerson = before !== null && before.actor !== null && before.actor !== key.actor;
    const carried = otherPerson ? null : this.current;
    if (carried && before && nameOf(before) !== nameOf(key)) void this.drafts?.remove(before);
    this.drafts = drafts;
    this.key = key;
    this.current = carried;
    this.offers = [];
    this.loaded = this.load(drafts, key);
    if (carried) this.write();
    return { otherPerson };
  }

  /** The complaint being typed, or `null` once it is recorded or given up. */
  keep(current: Unrecorded | null): void {
    this.current = current && !isBlank(current.typed) ? current : null;
    this.write();
  }

  /** Takes the complaint with this key out of the offers; what is being typed stays. */
  drop(key: string): void {
    this.offers = this.offers.filter((each) => each.key !== key);
    this.write();
  }

  /** Offers what was being typed, instead of typing on. */
  shelve(): void {
    if (this.current) this.offers = [this.current, ...this.offers];
    this.current = null;
    this.write();
  }

  /** Brings the draft with this key to the front of the offers. */
  async prefer(key: string): Promise<void> {
    await this.loaded;
    const first = this.offers.filter((offer) => offer.key === key);
    this.offers = [...first, ...this.offers.filter((offer) => offer.key !== key)];
    this.onOffers();
  }

  private async load(drafts: Drafts, key: DraftKey): Promise<void> {
    const draft = await drafts.get(key);
    if (this.key !== key || this.drafts !== drafts) return;
    const held = new Set([this.current, ...this.offers].map((each) => each?.key));
    this.offers = [...this.offers, ...unrecordedIn(draft?.value).filter((each) => !held.has(each.key))];
    if (this.offers.length > 0) this.onOffers();
  }

  /** Only after the draft was read: writing earlier would overwrite what is to be offered. */
  private write(): void {
    const { key, drafts } = this;
    void this.loaded.then(() => {
      if (!key || !drafts || this.key !== key) return;
      const all = [...(this.current ? [this.current] : []), ...this.offers];
      if (all.length > 0) drafts.put(key, all);
      else void drafts.remove(key);
    });
  }
}

const nameOf = ({ element, record, actor }: DraftKey): string =>
  [element, record ?? '', actor ?? ''].join('\u0000');

/** What a draft holds, as far as this release can read it. */
function unrecordedIn(value: unknown): Unrecorded[] {
  if (!Array.isArray(value)) return [];
  return (value as Partial<Unrecorded>[])
    .filter((each) => typeof each?.key === 'string' && typeof each.typed?.narrative === 'string')
    .map((each) => ({
      typed: { ...blank, ...each.typed },
      number: each.number ?? null,
      key: each.key!,
      tried: each.tried ?? null,
      savedAt: each.savedAt ?? 0,
    }));
}
