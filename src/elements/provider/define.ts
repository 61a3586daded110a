import { defineElement } from '../shared/define-element.js';
import { PostalProvider } from './provider.js';

defineElement('postal-provider', PostalProvider);
