// The provider first: a provider that is upgraded before its children is heard by them at once.
import './elements/provider/define.js';
import './elements/tier-badge/define.js';
import './elements/customer-card/define.js';
import './elements/contact-timeline/define.js';
import './elements/complaint-form/define.js';
