import type { FormEntry } from './form-entries.js';

/** What an element gives to the form around it, asked for anew each time. */
export interface FormSource {
  readonly entries: () => readonly FormEntry[];
  /** Why the form may not be submitted, or `null`. */
  readonly invalid: () => { readonly message: string; readonly anchor: HTMLElement | null } | null;
  /** Names the draft of what was typed; the one thing that the browser writes to its session files. */
  readonly draftName: () => string | null;
  /** Whether entries are to be mirrored into light-DOM fields, for pages that serialise those only. */
  readonly mirrored: () => boolean;
}

const mark = 'data-postal-mirror';

/** An element's part in the form of its page. */
export class FormParticipation {
  readonly internals: ElementInternals;
  private form: HTMLFormElement | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly source: FormSource,
  ) {
    this.internals = host.attachInternals();
  }

  /** The words of the labels that the page wrote for the element. */
  get label(): string {
    return [...this.internals.labels]
      .map((label) => label.textContent?.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(' ');
  }

  /** Takes part in another form, or in none. */
  follow(form: HTMLFormElement | null): void {
    this.form?.removeEventListener('formdata', this.onFormData);
    this.form = form;
    form?.addEventListener('formdata', this.onFormData);
  }

  /** Brings validity, restorable state and mirrors in step with what was typed. */
  sync(): void {
    const invalid = this.source.invalid();
    if (!invalid) this.internals.setValidity({});
    else if (invalid.anchor) {
      this.internals.setValidity({ customError: true }, invalid.message, invalid.anchor);
    } else this.internals.setValidity({ customError: true }, invalid.message);
    this.internals.setFormValue(null, this.source.draftName());
    this.mirror(this.source.mirrored() ? this.source.entries() : []);
  }

  private readonly onFormData = ({ formData }: FormDataEvent): void => {
    if (this.source.mirrored() || this.host.matches(':disabled')) return;
    for (const { name, value } of this.source.entries()) formData.append(name, value);
  };

  /**
   * One hidden field for each entry. Not `type=hidden`, which writes its value into the attribute; a text area for
   * what may have lines, which a text field would run together.
   */
  private mirror(entries: readonly FormEntry[]): void {
    const standing = new Map(
      [...this.host.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`:scope > [${mark}]`)].map(
        (field) => [field.name, field],
      ),
    );
    for (const { name, value } of entries) {
      const field = standing.get(name) ?? this.addMirror(name);
      standing.delete(name);
      field.disabled = this.host.hasAttribute('disabled');
      if (field.value !== value) field.value = value;
    }
    standing.forEach((field) => field.remove());
  }

  private addMirror(name: string): HTMLInputElement | HTMLTextAreaElement {
    const field = document.createElement(name.endsWith('.narrative') ? 'textarea' : 'input');
    if (field instanceof HTMLInputElement) field.type = 'text';
    field.name = name;
    field.hidden = true;
    field.setAttribute('autocomplete', 'off');
    field.setAttribute(mark, '');
    this.host.append(field);
    return field;
  }
}
