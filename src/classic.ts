/**
 * The one classic script: puts `PostalCare` on the page, defines provider and badge, and the other elements as soon as
 * their first tag is there.
 */
import './elements/provider/define.js';
import './elements/tier-badge/define.js';
import { version } from './elements/shared/define-element.js';
import { english } from './elements/shared/english.js';
import { localeOf } from './elements/shared/language.js';
import { lateTags, loadAllElements, loadElementsOnDemand } from './late-elements.js';
import { explain } from './policy/explain.js';
import { listComplaints } from './session/complaints.js';
import { listCustomers } from './session/customers.js';
import type { ImportOptions } from './session/import.js';
import type { SessionOptions } from './session/options.js';
import { configure, pageSession } from './session/page-session.js';
import { backendProblem } from './session/store-access.js';
import type { Problem } from './values/problem.js';

const optionNames = [
  'backend',
  'policy',
  'customerId',
  'actorId',
  'actorRole',
  'outletId',
  'terminalId',
] as const;

/** `data-customer-id` … of the script tag, by the names of `postal-provider`'s attributes. */
function optionsOfScript(): SessionOptions {
  const data = (document.currentScript as HTMLScriptElement | null)?.dataset;
  return Object.fromEntries(
    optionNames.filter((name) => data?.[name] !== undefined).map((name) => [name, data![name]]),
  );
}

const pageLocale = () => localeOf(document.documentElement.lang);

const say = (problem: Problem): string => explain(problem, pageLocale());

/** The answer, or an error whose message is a sentence in the page's language. */
const worded = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch(async (error: unknown) => {
    if (pageLocale() === 'en') await english.load();
    throw new Error(say(backendProblem(error)));
  });

const tags = ['postal-provider', 'postal-tier-badge', ...lateTags];

const PostalCare = {
  version,

  /** Configures the page session: who works here, which customer is shown, which records and rules. */
  configure,

  /** Takes over the download platform's files; every bad row comes back with its line and a sentence. */
  async importFiles(files: Iterable<File>, options?: ImportOptions) {
    const { importFiles } = await import('./session/import.js');
    const report = await importFiles(pageSession(), files, options);
    if (pageLocale() === 'en') await english.load();
    return {
      ...report,
      bad: report.bad.map((row) => ({ ...row, message: say(row.problem) })),
      message: report.problem ? say(report.problem) : null,
    };
  },

  /** Defines every element now; needed only for tags inside a shadow root of the page's own. */
  define: loadAllElements,

  /** A policy pack of the page's own, to be given to `configure({ policy })`. */
  async parsePack(json: unknown) {
    const { parsePack } = await import('./policy/parse-pack.js');
    return parsePack(json);
  },

  /** The customers kept, names masked, page by page. */
  customers: (query?: { limit?: number; cursor?: string }) => worded(listCustomers(pageSession(), query)),

  /** The newest complaints. */
  complaints: ({ limit = 50 }: { limit?: number } = {}) => worded(listComplaints(pageSession(), limit)),

  /** Calls back when any record changed, here or in another tab. Returns the function that ends it. */
  onChange: (listener: () => void) => pageSession().onRecords(listener),

  /** What the kit found on this page, for the developer's console; no customer data. */
  async diagnose() {
    const session = pageSession();
    if (pageLocale() === 'en') await english.load();
    return {
      version,
      elements: Object.fromEntries(
        tags.map((tag) => [
          tag,
          {
            version:
              (customElements.get(tag) as { postalCare?: string } | undefined)?.postalCare ??
              'not defined here',
            onPage: document.querySelectorAll(tag).length,
          },
        ]),
      ),
      problem: session.problem && say(session.problem),
      notice: session.notice && say(session.notice),
      policy: session.pack?.id ?? null,
      secureContext: window.isSecureContext,
      quirksMode: document.compatMode === 'BackCompat',
      characterSet: document.characterSet,
    };
  },
};

export type PostalCareGlobal = typeof PostalCare;

declare global {
  interface Window {
    PostalCare?: PostalCareGlobal;
  }
}

// A second copy of the script leaves the first one in charge.
if (!window.PostalCare) {
  configure(optionsOfScript());
  window.PostalCare = PostalCare;
  loadElementsOnDemand();
}
