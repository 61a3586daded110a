import { html, type TemplateResult } from 'lit';
import { citation } from '../../policy/citation.js';
import { explain } from '../../policy/explain.js';
import type { Reason } from '../../policy/reason.js';

/** The sentence of a reason with its clause marked. */
export function renderReason(reason: Reason, locale: string): TemplateResult {
  const [text, clause] = [explain(reason, locale), citation(reason, locale)];
  if (!text.endsWith(clause)) return html`${text}`;
  return html`${text.slice(0, text.length - clause.length)}<span class="clause">${clause}</span>`;
}
