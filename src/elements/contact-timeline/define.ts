import { defineElement } from '../shared/define-element.js';
import { PostalContactTimeline } from './contact-timeline.js';

defineElement('postal-contact-timeline', PostalContactTimeline);
