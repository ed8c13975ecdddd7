import type { DistributionSummary } from '@aws-sdk/client-cloudfront';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import {
  apiCalls,
  deletionCheck,
  fromListing,
  listingFrom,
  perResource,
  perResourceCalls,
  shared,
  sharedListing,
} from '../../core/fact-reads.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { deliveredLogTypes } from '../logs/deliveries.ts';
import { s3 } from '../s3/clients.ts';
import { locateForeignBucket } from '../s3/foreign-bucket.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { cloudFront } from './clients.ts';
import type { OriginAccessControl } from './facts.ts';
import { bucketOfDomain, listingOf } from './listing.ts';
import { originOwnerCalls, originOwners } from './origin-owners.ts';
import { distributions } from './shared-reads.ts';

const accessControls = sharedListing(cloudFront, 'ListOriginAccessControls', {
  scope: 'global',
  token: ['Marker', 'OriginAccessControlList.NextMarker'],
  items: ({ OriginAccessControlList }) => OriginAccessControlList?.Items,
  value: (items): ReadonlyMap<string, OriginAccessControl> =>
    new Map(
      items.map(({ Id = '', SigningBehavior = '', OriginAccessControlOriginType = '' }) => [
        Id,
        { signing: SigningBehavior, type: OriginAccessControlOriginType },
      ]),
    ),
});

/** The Region where CloudWatch Logs keeps deliveries of CloudFront (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html). */
const LOG_REGION = 'us-east-1';

const originsOf = ({ Origins }: DistributionSummary) => Origins?.Items ?? [];

/** Buckets of the origins. Aliases of access points are not bucket names. */
const bucketsOf = (raw: DistributionSummary): readonly string[] =>
  [...new Set(originsOf(raw).flatMap(({ DomainName = '' }) => bucketOfDomain(DomainName)?.bucket ?? []))].filter(
    (name) => !name.endsWith('-s3alias'),
  );

const input = ({ id }: { readonly id: string }) => ({ Id: id });

/** Distributions of Amazon CloudFront. */
export const distributionCollector = defineCollector<'AWS::CloudFront::Distribution', DistributionSummary>({
  type: 'AWS::CloudFront::Distribution',
  service: 'cloudfront',
  scope: 'global',
  region: cloudFront.region,
  list: listingFrom(distributions, (items) =>
    items.flatMap((raw) => {
      const { Id: id, ARN: arn, Aliases } = raw;
      return id === undefined || arn === undefined ? [] : [{ id, arn, name: Aliases?.Items?.[0] ?? id, raw }];
    }),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  deletion: deletionCheck(cloudFront, 'GetDistributionConfig', {
    errorCodes: ['NoSuchDistribution'],
    notFoundErrorCodes: ['NoSuchDistribution'],
    input,
  }),
  facts: {
    listing: fromListing(listingOf),
    defaultRootObject: perResource(cloudFront, 'GetDistributionConfig', {
      input,
      value: ({ DistributionConfig: config }) =>
        config === undefined ? notReported('the response does not contain the configuration') : config.DefaultRootObject || undefined,
    }),
    standardLogging: perResource(cloudFront, 'GetDistributionConfig', {
      input,
      value: ({ DistributionConfig: config }) => {
        if (config === undefined) return notReported('the response does not contain the configuration');
        return config.Logging?.Enabled === true && Boolean(config.Logging.Bucket);
      },
    }),
    deliveredLogs: perResourceCalls(deliveredLogTypes.apiCalls, async (_aws, { arn }, sources) => {
      const types = await sources.shared(deliveredLogTypes, LOG_REGION);
      return types?.get(arn) ?? [];
    }),
    accessControls: shared(accessControls, (controls, _distribution, raw) =>
      Object.fromEntries(
        originsOf(raw).flatMap(({ OriginAccessControlId: id = '' }) => {
          const control = controls?.get(id);
          return control === undefined ? [] : [[id, control]];
        }),
      ),
    ),
    originOwners: perResourceCalls(originOwnerCalls, async (_aws, _distribution, { raw, shared: sharedReads }) =>
      originOwners(
        originsOf(raw).flatMap(({ DomainName = '', VpcOriginConfig }) => (VpcOriginConfig === undefined ? [DomainName] : [])),
        sharedReads,
      ),
    ),
    buckets: perResourceCalls([...ownBuckets.apiCalls, apiCalls(s3, 'GetBucketLocation')], async (aws, _distribution, sources) => {
      const names = bucketsOf(sources.raw);
      if (names.length === 0) return {};
      const own = new Set(((await sources.shared(ownBuckets)) ?? []).map(({ name }) => name));
      return Object.fromEntries(
        await mapConcurrently(names, async (name) => [name, own.has(name) ? 'own' : await locateForeignBucket(aws, name)] as const),
      );
    }),
  },
});
