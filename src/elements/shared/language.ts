export type Locale = 'zh-CN' | 'en';

/** `zh`, `zh-CN`, `zh-Hans-CN`, `zh-TW` read Chinese, `en-…` English; anything else Chinese: never the browser's. */
export const localeOf = (lang: string | null | undefined): Locale =>
  /^en(-|$)/i.test(lang ?? '') ? 'en' : 'zh-CN';

/** The value of the nearest attribute on the element or its ancestors, across shadow roots. */
export function nearestAttribute(element: Element, attribute: string): string | null {
  for (let node: Element | null = element; node;) {
    const found: Element | null = node.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute);
    const root = node.getRootNode() as ShadowRoot | Document;
    node = 'host' in root ? root.host : null;
  }
  return null;
}

const watching = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when language, theme or density is changed anywhere in the page; one observer for all elements. */
export function watchSurroundings(listener: () => void): () => void {
  watching.add(listener);
  observer ??= new MutationObserver(() => {
    for (const notify of watching) notify();
  });
  if (watching.size === 1) {
    observer.observe(document.documentElement, {
      attributes: true,
      subtree: true,
      attributeFilter: ['lang', 'data-postal-theme', 'data-postal-density'],
    });
  }
  return () => {
    watching.delete(listener);
    if (watching.size === 0) observer?.disconnect();
  };
}
