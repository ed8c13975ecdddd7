import { defineRule } from '../../src/core/rule.ts';
import { bucketOrigins, originsOf } from './shared/origins.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionDefaultRootObject = defineRule({
  id: 'cloudfront-distribution-default-root-object',
  title: 'CloudFront distributions with S3 origins should have a default root object',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['listing', 'defaultRootObject'],
  messages: {
    configured: 'The default root object is {{object}}.',
    none: 'Requests for the root URL go to the bucket, which may list its objects.',
    otherOrigin: 'Requests for the root URL do not go to an S3 origin.',
  },
  rationale: 'A request for the root URL returns the list of objects if the bucket lets CloudFront list them.',
  remediation: {
    text: 'Set a default root object, such as index.html.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html',
    impact: deployment,
    ...distributionSnippets(
      'On the General tab, edit the settings and enter a default root object.',
      ['default_root_object = "index.html"'],
      ['DefaultRootObject: index.html'],
    ),
  },
  controls: {},
  // Evaluates S3 origins that do not get requests for the root URL, too.
  related: { securityHub: ['CloudFront.1'], awsConfig: ['cloudfront-default-root-object-configured'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { listing } = facts;
    const target = listing.behaviors.at(-1)?.target ?? '';
    const origins = originsOf(listing, target);
    if (!bucketOrigins(listing).some(({ id }) => origins.includes(id))) return notApplicable('otherOrigin');
    const object = facts.defaultRootObject;
    return object === undefined ? fail('none') : pass('configured', { object });
  },
});
