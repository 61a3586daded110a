import { svg, type SVGTemplateResult } from 'lit';

/** A decorative icon from `icon-shapes.ts`; the word beside it carries the meaning. */
export const icon = (shape: string): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${shape}></path></svg>`;
