import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { domainsNotAsCode, guide, inDomain, registeredDomain } from './shared/snippets.ts';

const LOCKS = ['clienttransferprohibited', 'servertransferprohibited'];

export const route53DomainTransferLocked = defineRule({
  id: 'route53-domain-transfer-locked',
  title: 'Route 53 domains should have transfer lock enabled',
  resourceType: 'AWS::Route53Domains::Domain',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['listing', 'statuses'],
  params: { exemptDomains: strings([], 'Domains that are not locked, such as those of registries without a lock.') },
  messages: {
    locked: 'The domain is locked.',
    unlocked: 'The domain is not locked.',
    transferring: 'The domain is being transferred to another registrar.',
    exempt: 'The domain is exempt.',
  },
  rationale: 'Without the lock, everyone who gets the authorization code can move the domain to another registrar and take it over.',
  remediation: {
    text: 'Turn on the transfer lock. Registries of some top-level domains do not support it.',
    url: `${guide}/domain-lock.html`,
    impact: 'The change does not affect name resolution. Turn the lock off before you transfer the domain.',
    cli: 'aws route53domains enable-domain-transfer-lock --region us-east-1 --domain-name {{id}}',
    console: inDomain('Choose Actions, Turn on transfer lock.'),
    terraform: registeredDomain('transfer_lock = true'),
    notAsCode: domainsNotAsCode,
  },
  controls: {},
  // The controls do not accept locks of the registry.
  related: { prowler: ['route53_domains_transferlock_enabled'], cloudsploit: ['domainTransferLock'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (params.exemptDomains.includes(resource.id)) return notApplicable('exempt');
    if (facts.listing.transferLock) return pass('locked');
    const statuses = facts.statuses.map((status) => status.toLowerCase());
    if (statuses.includes('pendingtransfer'))
      return fail('transferring', {}, { severity: 'high', because: 'The domain leaves the account unless the transfer is canceled.' });
    return statuses.some((status) => LOCKS.includes(status)) ? pass('locked') : fail('unlocked');
  },
});
