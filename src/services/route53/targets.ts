import type { Aws, SharedRead, SharedReads } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { environmentOwner } from '../elasticbeanstalk/environment-owner.ts';
import { s3 } from '../s3/clients.ts';
import { locateForeignBucket } from '../s3/foreign-bucket.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import type { RecordTarget, ZoneTargets } from './facts.ts';
import { dnsName } from './names.ts';
import { publicRecords, settled, unwrapped, type ZoneRecords } from './shared-reads.ts';

/** Endpoints of S3. S3 takes the name of the bucket from the Host header, which is the name of the record (https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html). */
const S3_ENDPOINT = /(^|\.)s3(-website)?([.-][a-z]{2}(-[a-z]+)+-\d)?\.amazonaws\.com(\.cn)?$/;

/** Names that a bucket can have (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html). */
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

async function bucketState(aws: Aws, name: string, shared: SharedReads): Promise<RecordTarget['state']> {
  const own = (await shared(ownBuckets))?.some((bucket) => bucket.name === name) === true;
  if (own) return 'owned';
  return (await locateForeignBucket(aws, name)) === 'missing' ? 'available' : 'elsewhere';
}

/** Returns targets with names that any AWS account can take. */
async function targetsOf({ records, complete }: ZoneRecords, aws: Aws, shared: SharedReads): Promise<ZoneTargets> {
  const pointing = records.filter(({ type, name }) => (type === 'CNAME' || type === 'ALIAS') && !name.startsWith('*'));
  const targets = await mapConcurrently(pointing, async ({ name, values: [value = ''] }): Promise<readonly RecordTarget[]> => {
    const target = dnsName(value);
    if (S3_ENDPOINT.test(target)) return !BUCKET_NAME.test(name) ? [] : [{ name, target, state: await bucketState(aws, name, shared) }];
    const state = await (await shared(environmentOwner))?.(target);
    return state === undefined ? [] : [{ name, target, state }];
  });
  return { targets: targets.flat(), complete };
}

/** Targets of the records of public zones, by ID of the zone. */
export const targetsByZone: SharedRead<ReadonlyMap<string, ZoneTargets | ReadFailure>> = {
  name: 'route53:targets',
  scope: 'global',
  apiCalls: [...publicRecords.apiCalls, ...ownBuckets.apiCalls, apiCalls(s3, 'GetBucketLocation'), ...environmentOwner.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) =>
    new Map(
      await mapConcurrently(
        [...((await shared(publicRecords)) ?? [])],
        async ([id, read]) => [id, await settled(() => targetsOf(unwrapped(read), aws, shared))] as const,
      ),
    ),
};
