import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { changeOrigin, deployment } from './shared/snippets.ts';

export const cloudfrontDistributionOriginsOwned = defineRule({
  id: 'cloudfront-distribution-origins-owned',
  title: 'CloudFront distributions should not point to deleted environments, load balancers and APIs',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,
  facts: ['originOwners'],
  params: { trustedOrigins: strings([], 'Domain names of load balancers, APIs and environments in other accounts of yours.') },
  messages: {
    owned: 'The load balancers, APIs and environments of all origins are in the account or trusted.',
    available: 'Any AWS account can create the Elastic Beanstalk environment behind the origin {{domains}}.',
    elsewhere: 'The account does not have the origin {{domains}}: another account has it, or it was deleted.',
    none: 'No origin is a load balancer, an API or an Elastic Beanstalk environment.',
  },
  rationale: 'Anyone who takes the name of a deleted origin can serve content under your domain and read the requests of your users.',
  remediation: {
    text: 'Remove the origin, or point it to a resource that you have. Add origins in your other accounts to trustedOrigins.',
    impact: `${deployment} Requests to a deleted origin already fail.`,
    ...changeOrigin('aws_lb.this.dns_name', 'ORIGIN_DOMAIN_NAME'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const entries = Object.entries(facts.originOwners);
    if (entries.length === 0) return notApplicable('none');
    const available = entries.flatMap(([domain, owner]) => (owner === 'available' ? [domain] : []));
    if (available.length > 0) return fail('available', { domains: available });
    const foreign = entries.flatMap(([domain, owner]) => (owner === 'owned' || params.trustedOrigins.includes(domain) ? [] : [domain]));
    return foreign.length > 0 ? indeterminate('elsewhere', { domains: foreign }) : pass('owned');
  },
});
