import type { Aws, SharedRead } from '../../core/collector.ts';
import type { ServiceBucket } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { s3 } from './clients.ts';
import { ownBuckets } from './shared-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

/** Buckets with predictable names that AWS services and tools create, or use if they exist. */
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

/** Such buckets of a Region with their owner. For buckets of other accounts, only the Region is requested, and AWS denies the request. */
export const serviceBuckets: SharedRead<readonly ServiceBucket[]> = {
  name: 's3:GetBucketLocation of service buckets',
  scope: 'regional',
  apiCalls: ownBuckets.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (aws, { accountId, region }, shared) => {
    const own = new Set((await shared(ownBuckets))?.map(({ name }) => name));
    // If AWS denies the request even for a name that does not exist, a denial does not mean that the name is taken.
    await isTaken(aws, `onus-unused-name-${accountId}-${region}`, true);
    return mapConcurrently(names, async ({ maker, name: nameFor }): Promise<ServiceBucket> => {
      const name = nameFor(accountId, region);
      return { name, maker, owner: own.has(name) ? 'self' : (await isTaken(aws, name)) ? 'other' : 'none' };
    });
  },
};

/** Whether a bucket of that name exists. `strict`: a denial is an error, not an answer. */
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
