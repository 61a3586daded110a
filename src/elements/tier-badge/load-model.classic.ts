import { BadgeModel } from './badge-model.js';

export const loadModel = () => Promise.resolve({ BadgeModel });
