import { html, type TemplateResult } from 'lit';

/** The same content in both languages, one below the other. */
export const bilingual = (content: (lang: 'zh-CN' | 'en') => TemplateResult): TemplateResult =>
  html`${(['zh-CN', 'en'] as const).map((lang) => html`<section lang=${lang}>${content(lang)}</section>`)}`;
