import type { Aws, SharedRead } from '../../core/collector.ts';
import type { ServiceBucket } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { s3 } from './clients.ts';
import { ownBuckets } from './shared-reads.ts';
import { mapConcurrently } from '../../util/few-at-once.ts';

/** Buckets that AWS services and tools make, or use when they are there, under names that anybody can foretell. */
const names: readonly { readonly maker: string; readonly name: (account: string, region: string) => string }[] = [
  // https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
  { maker: 'AWS CDK', name: (account, region) => `cdk-hnb659fds-assets-${account}-${region}` },
  // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.S3.html
  { maker: 'Elastic Beanstalk', name: (account, region) => `elasticbeanstalk-${region}-${account}` },
  // https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-debugging.html
  { maker: 'EMR', name: (account, region) => `aws-logs-${account}-${region}` },
  // https://docs.aws.amazon.com/glue/latest/ug/getting-started-min-privs.html
  { maker: 'Glue Studio', name: (account, region) => `aws-glue-assets-${account}-${region}` },
  // https://sagemaker.readthedocs.io/en/stable/api/utility/session.html
  { maker: 'SageMaker AI', name: (account, region) => `sagemaker-${region}-${account}` },
];

/** Such buckets of a Region, with whose they are. A bucket of somebody else is only asked for its Region, which it refuses to tell. */
export const serviceBuckets: SharedRead<readonly ServiceBucket[]> = {
  name: 's3:GetBucketLocation of service buckets',
  scope: 'regional',
  apiCalls: ownBuckets.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (aws, { accountId, region }, shared) => {
    const own = new Set((await shared(ownBuckets))?.map(({ name }) => name));
    // Where even a name that nobody has is refused, refusals say nothing of whose a bucket is.
    await isTaken(aws, `onus-nobody-has-this-${accountId}-${region}`, true);
    return mapConcurrently(names, async ({ maker, name: nameFor }): Promise<ServiceBucket> => {
      const name = nameFor(accountId, region);
      return { name, maker, owner: own.has(name) ? 'self' : (await isTaken(aws, name)) ? 'other' : 'nobody' };
    });
  },
};

/** Whether somebody has a bucket of that name. `strict`: lets a refusal pass instead of taking it for an answer. */
async function isTaken(aws: Aws, bucket: string, strict = false): Promise<boolean> {
  try {
    await aws.call(s3, 'GetBucketLocation', { Bucket: bucket });
    return true;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    if (error.code === 'NoSuchBucket') return false;
    if (!strict && ['AccessDenied', 'AllAccessDisabled', 'PermanentRedirect', 'AuthorizationHeaderMalformed'].includes(error.code))
      return true;
    throw error;
  }
}
