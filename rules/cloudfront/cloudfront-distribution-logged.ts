import { holdsAny } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionLogged = defineRule({
  id: 'cloudfront-distribution-logged',
  title: 'CloudFront distributions should have standard logging enabled',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['listing', 'standardLogging', 'deliveredLogs'],
  messages: {
    logged: 'Access logs are delivered.',
    none: 'Access logs are not delivered.',
    disabled: 'The distribution is disabled.',
  },
  rationale: 'Access logs show who requested which content. Without them, attacks can be neither detected nor investigated.',
  remediation: {
    text: 'Turn on standard logging to CloudWatch Logs, Amazon Data Firehose or S3.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html',
    impact: `${deployment} The destination charges for the logs.`,
    ...distributionSnippets(
      'On the Logging tab, create a log delivery for access logs.',
      ['logging_config {', '  bucket = aws_s3_bucket.logs.bucket_domain_name', '}'],
      ['Logging:', '  Bucket: LOG_BUCKET_DOMAIN_NAME'],
    ),
  },
  controls: { cis: ['7.0:4.10'] },
  // Accepts only legacy standard logging, and evaluates disabled distributions.
  related: { securityHub: ['CloudFront.5'], awsConfig: ['cloudfront-accesslogs-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!facts.listing.enabled) return notApplicable('disabled');
    const isLogged = holdsAny(
      () => facts.standardLogging,
      () => facts.deliveredLogs.some((type) => type === 'ACCESS_LOGS'),
    );
    return isLogged ? pass('logged') : fail('none');
  },
});
