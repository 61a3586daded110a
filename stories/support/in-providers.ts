import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Backend } from '../../src/data/backend.js';
import type { PostalProvider } from '../../src/elements/provider/provider.js';
import { stoppedClock } from '../../test/support/session.js';
import { bilingual } from './bilingual.js';

export interface Loaded {
  /** One for each language, so that two elements do not write to the same record. */
  backends: Record<'zh-CN' | 'en', Backend>;
}

/** A story's loader: the same records once for each language. */
export const recordsOf = (make: () => Backend | Promise<Backend>) => async (): Promise<Loaded> => ({
  backends: { 'zh-CN': await make(), en: await make() },
});

/** Gives a provider's session the standard time. */
export const atStandardTime = ref((provider) =>
  (provider as PostalProvider | undefined)?.session.configure({ clock: stoppedClock() }),
);

let actors = 0;

/** An element in both languages, each in a provider of its own; every story has an actor whose drafts nobody else finds. */
export function inProviders(
  customerId: string | null,
  { backends }: Loaded,
  element: TemplateResult,
): TemplateResult {
  const actor = `story-${++actors}-${performance.timeOrigin}`;
  return bilingual(
    (lang) =>
      html`<postal-provider
        .backend=${backends[lang]}
        .customerId=${customerId}
        actor-id="${actor}-${lang}"
        ${atStandardTime}
      >
        ${element}
      </postal-provider>`,
  );
}
