/** Set while a composition runs and for one task after: some engines send the committing Enter after it ended. */
let composing = false;
let watched = false;

/** To be called once an element with text fields is on the page; one listener serves all of them. */
export function watchComposition(): void {
  if (watched) return;
  watched = true;
  document.addEventListener('compositionstart', () => (composing = true), true);
  document.addEventListener('compositionend', () => setTimeout(() => (composing = false)), true);
}

/** Whether a key belongs to the input method: it chooses a candidate and must not save, move or submit. */
export function isImeEvent(event: KeyboardEvent): boolean {
  return composing || event.isComposing || event.keyCode === 229;
}

export type FormKey = 'save' | 'next' | 'previous' | 'cancel';

/** What a key asks of a form: Ctrl+Enter saves, Enter and Shift+Enter move (not in a text area), Esc leaves. */
export function formKey(event: KeyboardEvent): FormKey | null {
  if (isImeEvent(event) || event.altKey) return null;
  if (event.key === 'Escape') return 'cancel';
  if (event.key !== 'Enter') return null;
  if (event.ctrlKey || event.metaKey) return 'save';
  const target = event.composedPath()[0];
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLButtonElement) return null;
  return event.shiftKey ? 'previous' : 'next';
}

const controls = 'input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled])';

/** Moves the focus from the control that has it to its neighbour; `false` at the end. */
export function moveFocus(root: ShadowRoot, step: 1 | -1): boolean {
  const all = [...root.querySelectorAll<HTMLElement>(controls)];
  const next = all[all.indexOf(root.activeElement as HTMLElement) + step];
  if (!next) return false;
  next.focus();
  return true;
}

/** Whether a key is Enter, whoever it is meant for: what an element keeps from the page's own key handlers. */
export const isEnter = (event: KeyboardEvent): boolean => event.key === 'Enter';
