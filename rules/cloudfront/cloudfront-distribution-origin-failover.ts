import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudfrontDistributionOriginFailover = defineRule({
  id: 'cloudfront-distribution-origin-failover',
  title: 'CloudFront distributions should use origin failover',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  facts: ['listing'],
  params: { exemptDistributions: strings([], 'IDs of distributions that do not need a second origin.') },
  messages: {
    failover: 'The default cache behavior uses the origin group {{group}}.',
    none: 'The default cache behavior does not use an origin group.',
    exempt: 'The distribution is exempt.',
  },
  rationale: 'If the only origin fails, the distribution serves errors for everything that is not cached.',
  remediation: {
    text: 'Create an origin group with a second origin, and use it in the default cache behavior.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html',
    impact: 'CloudFront deploys the change within minutes. Failover applies only to GET, HEAD and OPTIONS.',
    cli: `aws cloudfront get-distribution-config --id {{id}}
aws cloudfront update-distribution --id {{id}} --if-match ETAG --distribution-config file://DISTRIBUTION_CONFIG_FILE`,
  },
  controls: { securityHub: ['CloudFront.4'], awsConfig: ['cloudfront-origin-failover-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    const { groups, behaviors } = facts.listing;
    const group = behaviors.at(-1)?.target ?? '';
    if ((groups[group] ?? []).length >= 2) return pass('failover', { group });
    return params.exemptDistributions.includes(resource.id) ? notApplicable('exempt') : fail('none');
  },
});
