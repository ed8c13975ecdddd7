import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { delegationState } from './shared/delegation-state.ts';
import { domainsNotAsCode, guide, inDomain, registeredDomain } from './shared/snippets.ts';

export const route53DomainNameserversOwned = defineRule({
  id: 'route53-domain-nameservers-owned',
  title: 'Route 53 domains should use the name servers of your hosted zones',
  resourceType: 'AWS::Route53Domains::Domain',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 3,
  facts: ['delegation'],
  params: { trustedZones: strings([], 'Names of domains with hosted zones in other accounts.') },
  messages: {
    owned: 'A hosted zone of the account has all Route 53 name servers of the domain.',
    trusted: 'The hosted zone of the domain is in another account that you trust.',
    partly: 'The domain also uses name servers that its hosted zone does not have: {{servers}}.',
    elsewhere: 'The account has no hosted zone with the name servers {{servers}}. Zones of other accounts cannot be read.',
    other: 'The domain does not use name servers of Route 53.',
  },
  rationale:
    'Resolvers send queries to every name server of a domain. Anyone who gets a hosted zone with that name on one of these servers can answer in your name.',
  remediation: {
    text: 'Set the name servers of the domain to the four name servers of its hosted zone.',
    url: `${guide}/domain-name-servers-glue-records.html`,
    impact: 'Resolvers keep the old name servers for up to two days. Names that the hosted zone does not contain no longer resolve.',
    cli: 'aws route53domains update-domain-nameservers --region us-east-1 --domain-name {{id}} --nameservers Name=SERVER_1 Name=SERVER_2 Name=SERVER_3 Name=SERVER_4',
    console: inDomain('Choose Actions, Edit name servers.', 'Enter the name servers of the hosted zone.'),
    terraform: registeredDomain(
      'dynamic "name_server" {',
      '  for_each = aws_route53_zone.this.name_servers',
      '  content {',
      '    name = name_server.value',
      '  }',
      '}',
    ),
    notAsCode: domainsNotAsCode,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const trusted = params.trustedZones.map((name) => name.toLowerCase().replace(/\.$/, ''));
    if (trusted.includes(resource.id)) return pass('trusted');
    const { nameServers, ownSets } = facts.delegation;
    const state = delegationState(facts.delegation);
    if (state === 'other-provider') return notApplicable('other');
    if (state === 'owned') return pass('owned');
    const servers = nameServers.filter((server) => !ownSets.some((set) => set.includes(server)));
    return state === 'partly-owned' ? fail('partly', { servers }) : indeterminate('elsewhere', { servers });
  },
});
