/** Elements that the classic script brings when their first tag is on the page; each is a part beside the script. */
const loaders = new Map<string, () => Promise<unknown>>([
  ['postal-customer-card', () => import('./elements/customer-card/define.js')],
  ['postal-contact-timeline', () => import('./elements/contact-timeline/define.js')],
  ['postal-complaint-form', () => import('./elements/complaint-form/define.js')],
]);

export const lateTags = [...loaders.keys()];

const waiting = new Map(lateTags.map((tag) => [tag, document.getElementsByTagName(tag)]));

async function load(tag: string): Promise<void> {
  waiting.delete(tag);
  try {
    await loaders.get(tag)!();
  } catch (error) {
    console.warn(
      `postal-care: <${tag}> could not be loaded (${String(error)}). Put the folder "postal-care" beside postal-care.js, on the page's own server.`,
    );
  }
}

function loadWhatIsThere(): void {
  waiting.forEach((found, tag) => {
    if (found.length > 0) void load(tag);
  });
}

/** Watches the page for the first tag of each kind, for as long as one of them has not been seen. */
export function loadElementsOnDemand(): void {
  loadWhatIsThere();
  if (waiting.size === 0) return;
  const observer = new MutationObserver(() => {
    loadWhatIsThere();
    if (waiting.size === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Loads every element at once: for tags inside a shadow root of the page's own, which cannot be watched. */
export async function loadAllElements(): Promise<void> {
  await Promise.all(lateTags.filter((tag) => !customElements.get(tag)).map(load));
}
