import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudfrontDistributionFieldLevelEncrypted = defineRule({
  id: 'cloudfront-distribution-field-level-encrypted',
  title: 'CloudFront distributions should use field-level encryption for sensitive paths',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'client-side-encryption',
  severity: 'low',
  tier: 3,
  facts: ['listing'],
  params: {
    sensitivePaths: strings([], 'Path patterns of forms with sensitive fields. The value default means the default cache behavior.'),
  },
  messages: {
    encrypted: 'Sensitive fields are encrypted.',
    clear: 'Sensitive fields are not encrypted for {{paths}}.',
    notRequired: 'No cache behavior of the distribution has a sensitive path.',
  },
  rationale: 'Sensitive fields pass through load balancers and applications that do not need them.',
  remediation: {
    text: 'Create a field-level encryption configuration and use it in the cache behavior of the form.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/field-level-encryption.html',
    impact: 'The application must decrypt the fields with its private key.',
    cli: `aws cloudfront get-distribution-config --id {{id}}
aws cloudfront update-distribution --id {{id}} --if-match ETAG --distribution-config file://DISTRIBUTION_CONFIG_FILE`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const sensitive = facts.listing.behaviors.filter(({ path }) => params.sensitivePaths.includes(path));
    if (sensitive.length === 0) return notApplicable('notRequired');
    const paths = sensitive.filter(({ fieldLevelEncryption }) => !fieldLevelEncryption).map(({ path }) => path);
    return paths.length > 0 ? fail('clear', { paths }) : pass('encrypted');
  },
});
