import { defineElement } from '../shared/define-element.js';
import '../tier-badge/define.js';
import { PostalCustomerCard } from './customer-card.js';

defineElement('postal-customer-card', PostalCustomerCard);
