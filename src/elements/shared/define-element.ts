/** The version of the kit, stamped on every class. */
export const version = '0.1.0';

/**
 * Registers a tag and never throws. The first version on a page keeps the tag: a second copy of the same version
 * is silent, another version is reported once for all its tags.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const existing: (CustomElementConstructor & { postalCare?: string }) | undefined = customElements.get(tag);
  if (!existing) {
    Object.defineProperty(element, 'postalCare', { value: version });
    customElements.define(tag, element);
  } else if (existing.postalCare !== version) {
    reportOtherVersion(tag, existing.postalCare ?? 'unknown');
  }
}

let others: string[] = [];

function reportOtherVersion(tag: string, first: string): void {
  if (others.push(tag) > 1) return;
  queueMicrotask(() => {
    console.warn(
      `postal-care ${version}: version ${first} already defined ${others.join(', ')}; the first one stays in use.`,
    );
    others = [];
  });
}
