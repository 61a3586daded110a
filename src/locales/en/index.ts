import { words as common } from './common.js';
import { words as complaintForm } from './complaint-form.js';
import { words as contactTimeline } from './contact-timeline.js';
import { words as customerCard } from './customer-card.js';
import { words as problems } from './problems.js';
import { words as reasons } from './reasons.js';
import { words as tierBadge } from './tier-badge.js';
import { words as tierBadgeMarks } from './tier-badge-marks.js';
import { words as tierBadgeWhy } from './tier-badge-why.js';

/** All English words by the name of their file: the part that the classic script loads when a page is English. */
export const sections: Readonly<Record<string, object>> = {
  common,
  'complaint-form': complaintForm,
  'contact-timeline': contactTimeline,
  'customer-card': customerCard,
  problems,
  reasons,
  'tier-badge': tierBadge,
  'tier-badge-marks': tierBadgeMarks,
  'tier-badge-why': tierBadgeWhy,
};
