import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/provider/define.js';
import '../../../src/elements/tier-badge/define.js';
import type { PostalProvider } from '../../../src/elements/provider/provider.js';
import type { PostalTierBadge } from '../../../src/elements/tier-badge/tier-badge.js';
import { ouyang, sparse } from '../../support/people.js';
import { backendWith, stoppedClock } from '../../support/session.js';
import { shownText } from '../../support/shown.js';

const backend = await backendWith(ouyang, sparse);

describe('postal-provider', () => {
  it('gives its session to elements inside, and elements follow its customer', async () => {
    const provider = await fixture<PostalProvider>(html`
      <postal-provider .backend=${backend} customer-id=${ouyang.customer.number} lang="en">
        <postal-tier-badge></postal-tier-badge>
      </postal-provider>
    `);
    provider.session.configure({ clock: stoppedClock() });
    const badge = provider.querySelector<PostalTierBadge>('postal-tier-badge')!;
    await shownText(badge, 'Gold');
    provider.customerId = sparse.customer.number;
    await shownText(badge, 'VIP');
  });

  it('reaches elements that were there before it', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.innerHTML = '<late-provider><postal-tier-badge lang="en"></postal-tier-badge></late-provider>';
    const { PostalProvider: Provider } = await import('../../../src/elements/provider/provider.js');
    class LateProvider extends Provider {}
    const element = host.firstElementChild as PostalProvider;
    element.backend = backend;
    element.customerId = ouyang.customer.number;
    customElements.define('late-provider', LateProvider);
    await shownText(host.querySelector('postal-tier-badge')!, 'Gold');
  });

  it('takes the actor and the outlet from its attributes', async () => {
    const provider = await fixture<PostalProvider>(
      html`<postal-provider
        backend="memory"
        actor-id="a-1"
        actor-role="teller"
        outlet-id="0703"
        terminal-id="01"
      >
      </postal-provider>`,
    );
    const { actorId, actorRole, outletId, terminalId } = provider.session;
    expect([actorId, actorRole, outletId, terminalId]).to.deep.equal(['a-1', 'teller', '0703', '01']);
  });
});
