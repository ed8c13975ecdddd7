import { logArchiveBuckets } from '../shared/log-archive.ts';
import { deletionGuard, logsExpireAfter } from '../../src/policy/log-bucket.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailLogBucketTamperResistant = defineRule({
  id: 'cloudtrail-log-bucket-tamper-resistant',
  title: 'Trail logs should be kept and hard to delete',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['bucket', 'prefix', 'bucketRetention'],
  params: { logArchiveBuckets, minRetentionDays: integer(365, 'Fewest days for which log files must be kept.', { min: 1, max: 36_500 }) },
  messages: {
    guarded: 'Log files in {{bucket}} are kept by {{guard}}.',
    short: 'Log files in {{bucket}} are deleted after {{days}} days, fewer than {{required}}.',
    unguarded: 'Whoever has the rights can delete log files in {{bucket}}: it has neither a default Object Lock nor MFA delete.',
    foreign: '{{bucket}} is no bucket of this account, so what keeps its objects cannot be read.',
    archive: '{{bucket}} is in the log archive, out of reach of this account.',
  },
  rationale: 'An intruder who becomes an administrator deletes the logs of it, unless they are locked or lie in another account.',
  remediation: {
    text: 'Send logs to a bucket of a log archive account, or lock them with a default retention of Object Lock.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html',
  },
  controls: { prowler: ['cloudtrail_bucket_requires_mfa_delete'], cloudsploit: ['cloudtrailBucketDelete', 'cloudtrailObjectLock'] },
  evaluate: (facts, { pass, fail, indeterminate }, { params }) => {
    const { bucket } = facts;
    if (params.logArchiveBuckets.includes(bucket)) return pass('archive', { bucket });
    const { bucketRetention } = facts;
    if (bucketRetention === undefined) return indeterminate('foreign', { bucket });
    const prefix = `${facts.prefix === undefined ? '' : `${facts.prefix}/`}AWSLogs/`;
    const days = logsExpireAfter(bucketRetention.lifecycle, prefix);
    if (days !== undefined && days < params.minRetentionDays) return fail('short', { bucket, days, required: params.minRetentionDays });
    const guard = deletionGuard(bucketRetention);
    return guard === undefined ? fail('unguarded', { bucket }) : pass('guarded', { bucket, guard });
  },
});
