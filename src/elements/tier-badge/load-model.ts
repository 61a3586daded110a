/** The model brings session and rules along, so that a page's first badge does not wait for them. */
export const loadModel = () => import('./badge-model.js');
