import { reasonOf } from '../../src/core/config-recording.ts';
import { logArchiveBuckets } from '../shared/log-archive.ts';
import { logBucketAccess } from '../../src/policy/log-bucket.ts';
import { defineRule } from '../../src/core/rule.ts';

export const configDeliveryHealthy = defineRule({
  id: 'config-delivery-healthy',
  title: 'AWS Config should deliver to a private, existing bucket',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 2,
  fix: 'config-recording',
  facts: ['configRecorder', 'configDeliveryChannel', 'configDelivery', 'configBucketExposure'],
  params: { logArchiveBuckets },
  messages: {
    delivered: 'Records are delivered to {{bucket}}.',
    none: 'There is a recorder, but no delivery channel.',
    refused: 'Records are not delivered to {{bucket}}: {{error}}.',
    open: 'Records are delivered to {{bucket}}, which everyone can {{how}} by its {{by}}.',
    malformed: 'The policy of {{bucket}} cannot be understood: {{problem}}.',
    foreign: 'Records are delivered to {{bucket}}, which is no bucket of this account, so who can use it cannot be read.',
    off: 'There is no recorder, so there is nothing to deliver.',
  },
  rationale: 'Records that do not arrive are lost for investigations, and in a public bucket they show everybody the account from within.',
  remediation: {
    text: 'Name a private bucket that AWS Config may write to in the delivery channel. Name buckets of your log archive account in logArchiveBuckets.',
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html',
    cli: 'aws configservice describe-delivery-channel-status',
  },
  controls: { cloudsploit: ['configDeliveryFailing', 'configServiceMissingBucket'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    if (facts.configRecorder === undefined) return notApplicable('off');
    const bucket = facts.configDeliveryChannel?.s3BucketName;
    if (bucket === undefined) return fail('none');
    const { configHistoryDeliveryInfo: history, configSnapshotDeliveryInfo: snapshot } = facts.configDelivery ?? {};
    const failed = [history, snapshot].find((delivery) => delivery?.lastStatus?.toLowerCase() === 'failure');
    if (failed !== undefined) return fail('refused', { bucket, error: reasonOf(failed.lastErrorMessage ?? failed.lastErrorCode) });
    if (params.logArchiveBuckets.includes(bucket)) return pass('delivered', { bucket });
    const exposure = facts.configBucketExposure;
    if (exposure === undefined) return indeterminate('foreign', { bucket });
    const { state, evidence } = logBucketAccess(exposure, bucket, resource);
    if (state === 'closed') return pass('delivered', evidence);
    return state === 'open' ? fail('open', evidence) : indeterminate('malformed', evidence);
  },
});
