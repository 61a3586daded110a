import { defineElement } from '../shared/define-element.js';
import { PostalComplaintForm } from './complaint-form.js';

defineElement('postal-complaint-form', PostalComplaintForm);
