import { html, type TemplateResult } from 'lit';
import type { Duty } from '../../policy/duties.js';
import { icon } from '../shared/icon.js';
import { statusShapes } from './shapes.js';
import type { TimelineWords } from './timeline-words.js';

/** A status: icon, word and colour. */
export const renderStatus = ({ own }: TimelineWords, status: Duty['status']): TemplateResult =>
  html`<span class="status" data-status=${status}>${icon(statusShapes[status])}${own.status[status]}</span>`;
