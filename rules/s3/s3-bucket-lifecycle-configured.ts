import type { LifecycleRule } from '@aws-sdk/client-s3';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { AsJson } from '../../src/core/to-json.ts';

type Rule = AsJson<LifecycleRule>;

export const s3BucketLifecycleConfigured = defineRule({
  id: 's3-bucket-lifecycle-configured',
  title: 'S3 buckets should have lifecycle rules that limit how long data is kept',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 1,
  facts: ['lifecycle', 'versioning'],
  params: {
    acceptTransitions: flag(false, 'Also accept rules that only move objects to another storage class.'),
  },
  messages: {
    configured: 'Lifecycle rules expire all objects.',
    none: 'No lifecycle rule is enabled.',
    unlimited: 'No enabled lifecycle rule expires objects.',
    partial: 'Lifecycle rules expire only some of the objects: {{rules}}. No rule applies to the whole bucket.',
    noncurrent: 'The bucket keeps object versions, and no lifecycle rule expires all noncurrent versions.',
  },
  rationale:
    'Data that is never deleted is kept forever: it costs money, and it can be stolen. In versioned buckets this applies to every old version too.',
  remediation: {
    text: 'Add a lifecycle rule for the whole bucket that expires objects, and one that expires noncurrent versions if the bucket has versions.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
    impact:
      'The rule permanently deletes objects that are older than the expiration. Start with a long period. The second command replaces all lifecycle rules of the bucket: add to the current rules, which the first command saves.',
    cli: `aws s3api get-bucket-lifecycle-configuration --bucket {{id}} --query '{Rules:Rules}' > lifecycle.json
aws s3api put-bucket-lifecycle-configuration --bucket {{id}} --lifecycle-configuration file://lifecycle.json`,
    console:
      'Open the bucket in the Amazon S3 console and choose Management.\nChoose Create lifecycle rule and apply it to all objects.\nSelect the actions to expire current versions and to permanently delete noncurrent versions.\nEnter the days and create the rule.',
    terraform: `resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    id     = "expire"
    status = "Enabled"
    filter {}
    expiration {
      days = 3650
    }
    noncurrent_version_expiration {
      noncurrent_days = 365
    }
  }
}`,
  },
  controls: {
    securityHub: ['S3.13', 'S3.10'],
    awsConfig: ['s3-lifecycle-policy-check'],
    nist80053: ['CP-6(2)', 'CP-9', 'CP-10', 'SI-13(5)'],
    prowler: ['s3_bucket_lifecycle_enabled'],
    cloudsploit: ['bucketLifecycleConfiguration', 'versionedBucketsLC'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const enabled = (facts.lifecycle ?? []).filter(({ Status }) => Status === 'Enabled');
    if (enabled.length === 0) return fail('none');
    const limiting = enabled.filter((rule) => limitsCurrent(rule) || (params.acceptTransitions && movesCurrent(rule)));
    if (limiting.length === 0) return fail('unlimited');
    if (!limiting.some(appliesToAll)) return fail('partial', { rules: limiting.map(({ ID }) => ID ?? 'unnamed rule') });
    const limitsNoncurrent = (rule: Rule) =>
      rule.NoncurrentVersionExpiration !== undefined || (params.acceptTransitions && (rule.NoncurrentVersionTransitions ?? []).length > 0);
    if (enabled.some((rule) => appliesToAll(rule) && limitsNoncurrent(rule))) return pass('configured');
    // Suspending versioning keeps the existing versions.
    return facts.versioning === undefined ? pass('configured') : fail('noncurrent');
  },
});

/** ExpiredObjectDeleteMarker alone removes markers, not data. */
const limitsCurrent = ({ Expiration }: Rule): boolean => Expiration?.Days !== undefined || Expiration?.Date !== undefined;

const movesCurrent = ({ Transitions }: Rule): boolean => (Transitions ?? []).length > 0;

function appliesToAll({ Filter, Prefix }: Rule): boolean {
  const filter = { ...Filter, ...Filter?.And };
  const tags = [filter.Tag ?? [], Filter?.And?.Tags ?? []].flat();
  const prefix = filter.Prefix ?? Prefix ?? '';
  return prefix === '' && tags.length === 0 && filter.ObjectSizeGreaterThan === undefined && filter.ObjectSizeLessThan === undefined;
}
