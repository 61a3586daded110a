import { defineElement } from '../shared/define-element.js';
import { PostalTierBadge } from './tier-badge.js';

defineElement('postal-tier-badge', PostalTierBadge);
