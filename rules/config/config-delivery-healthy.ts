import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { reasonOf } from '../../src/core/config-recording.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { logArchiveBuckets } from '../shared/log-archive.ts';
import { logBucketAccess } from '../../src/policy/log-bucket.ts';
import { defineRule } from '../../src/core/rule.ts';

export const configDeliveryHealthy = defineRule({
  id: 'config-delivery-healthy',
  title: 'AWS Config should deliver records to an existing private bucket',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'high',
  tier: 2,
  fix: 'config-recording',
  facts: ['configRecorder', 'configDeliveryChannel', 'configDelivery', 'configBucketExposure'],
  params: { logArchiveBuckets },
  messages: {
    delivered: 'Records are delivered to {{bucket}}.',
    none: 'The Region has a recorder, but no delivery channel.',
    refused: 'The last delivery to {{bucket}} failed: {{error}}.',
    open: 'Records are delivered to {{bucket}}, which allows public access ({{how}}) in its {{by}}.',
    malformed: 'The bucket policy of {{bucket}} is malformed: {{problem}}.',
    foreign: 'Records are delivered to {{bucket}}, which is not in this account, so public access could not be determined.',
    off: 'The Region has no recorder, so there are no records to deliver.',
  },
  rationale:
    'Records that are not delivered are missing in an investigation. In a public bucket, they show anyone how the account is built.',
  remediation: {
    text: 'Deliver records to a private bucket that allows AWS Config to write. List buckets of your log archive account in logArchiveBuckets.',
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html',
    impact: 'Records are delivered to the new bucket from now on. Existing records stay in the previous bucket.',
    cli: [
      'aws configservice describe-delivery-channel-status',
      'aws configservice put-delivery-channel --delivery-channel name=DELIVERY_CHANNEL_NAME,s3BucketName=BUCKET_NAME',
      'aws s3api put-public-access-block --bucket BUCKET_NAME --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    ].join('\n'),
    console:
      'Open AWS Config and choose Settings, Edit.\nUnder Delivery channel, choose a private bucket of this account or the log archive account.',
    consolePage: 'config/home?region={{region}}#/settings',
    terraform: terraformResource('aws_config_delivery_channel', 'name           = "default"', 's3_bucket_name = "BUCKET_NAME"'),
    cloudFormation: cloudFormationResource('AWS::Config::DeliveryChannel', 'S3BucketName: BUCKET_NAME'),
  },
  controls: { cloudsploit: ['configDeliveryFailing', 'configServiceMissingBucket'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    if (facts.configRecorder === undefined) return notApplicable('off');
    const verdict = firstVerdict(
      () => {
        const { configHistoryDeliveryInfo: history, configSnapshotDeliveryInfo: snapshot } = facts.configDelivery ?? {};
        const failed = [history, snapshot].find((delivery) => delivery?.lastStatus?.toLowerCase() === 'failure');
        if (failed === undefined) return undefined;
        const bucket = () => facts.configDeliveryChannel?.s3BucketName ?? 'the bucket';
        return fail('refused', { bucket, error: reasonOf(failed.lastErrorMessage ?? failed.lastErrorCode) });
      },
      () => {
        const bucket = facts.configDeliveryChannel?.s3BucketName;
        if (bucket === undefined) return fail('none');
        if (params.logArchiveBuckets.includes(bucket)) return undefined;
        const exposure = facts.configBucketExposure;
        if (exposure === undefined) return indeterminate('foreign', { bucket });
        const { state, evidence } = logBucketAccess(exposure, bucket, resource);
        if (state === 'closed') return undefined;
        return state === 'open' ? fail('open', evidence) : indeterminate('malformed', evidence);
      },
    );
    return verdict ?? pass('delivered', { bucket: facts.configDeliveryChannel?.s3BucketName });
  },
});
