/** Everything for module users; defines no element: import `postal-care/define` for that. */
export { PostalProvider } from './elements/provider/provider.js';
export { PostalTierBadge } from './elements/tier-badge/tier-badge.js';
export { PostalCustomerCard } from './elements/customer-card/customer-card.js';
export { PostalContactTimeline } from './elements/contact-timeline/contact-timeline.js';
export { PostalComplaintForm } from './elements/complaint-form/complaint-form.js';
export { version } from './elements/shared/define-element.js';
export { Clock } from './session/clock.js';
export { listComplaints } from './session/complaints.js';
export { sessionContext } from './session/context.js';
export { listCustomers, type CustomerListItem, type CustomerListPage } from './session/customers.js';
export { importFiles, type ImportOptions, type ImportReport } from './session/import.js';
export type { SessionOptions } from './session/options.js';
export { configure, pageSession } from './session/page-session.js';
export { Session } from './session/session.js';
