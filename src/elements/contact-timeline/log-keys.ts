import { isImeEvent } from '../shared/keys.js';

/** The element a key was pressed in, inside its shadow root. */
const targetOf = (event: KeyboardEvent): EventTarget | undefined => event.composedPath()[0];

const isPlain = (event: KeyboardEvent): boolean =>
  !isImeEvent(event) && !event.ctrlKey && !event.metaKey && !event.altKey;

/** Whether L asks for the form: not while somebody writes. */
export function asksForLog(event: KeyboardEvent): boolean {
  const target = targetOf(event);
  const isText =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable);
  return !isText && isPlain(event) && event.key.toLowerCase() === 'l';
}

/** The radio button that a digit chooses in the group that has the focus. */
export function digitChoice(event: KeyboardEvent): HTMLInputElement | null {
  const target = targetOf(event);
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || !isPlain(event)) return null;
  if (!/^[1-9]$/.test(event.key)) return null;
  const group = target.closest('fieldset');
  return group?.querySelector<HTMLInputElement>(`input[data-digit="${event.key}"]`) ?? null;
}

/** By how many days an arrow moves the day that is being written; 0 for every other key. */
export function dayStep(event: KeyboardEvent): 1 | -1 | 0 {
  const target = targetOf(event);
  if (!(target instanceof HTMLInputElement) || target.id !== 'on' || !isPlain(event)) return 0;
  return event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
}

/** Where Enter and Tab stop: each group of radio buttons once. */
function stopsIn(form: Element): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLElement>('input:not(:disabled), textarea, .save')];
  return all.filter((control) => !(control instanceof HTMLInputElement) || isStop(control, all));
}

function isStop(control: HTMLInputElement, all: readonly HTMLElement[]): boolean {
  if (control.type !== 'radio') return true;
  const group = all.filter(
    (each): each is HTMLInputElement => each instanceof HTMLInputElement && each.name === control.name,
  );
  return (group.find(({ checked }) => checked) ?? group[0]) === control;
}

/** Moves from a control to the next stop of the form, or the one before. */
export function moveInForm(form: Element, from: Element | null, step: 1 | -1): void {
  const stops = stopsIn(form);
  const at = stops.findIndex((stop) => stop === from || sameGroup(stop, from));
  stops[at + step]?.focus();
}

const sameGroup = (a: Element, b: Element | null): boolean =>
  a instanceof HTMLInputElement &&
  b instanceof HTMLInputElement &&
  a.type === 'radio' &&
  b.type === 'radio' &&
  a.name === b.name;
