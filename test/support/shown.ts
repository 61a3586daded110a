import { waitUntil } from './wait-until.js';

/** The text an element shows, shadow roots included. */
export function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement) return '';
  const parts = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [...node.childNodes];
  return parts.map(textOf).join('').replace(/\s+/g, ' ');
}

/** Waits until an element shows a text. */
export const shownText = (element: Element, text: string): Promise<void> =>
  waitUntil(() => textOf(element).includes(text), `shows "${text}", shows "${textOf(element)}"`);
