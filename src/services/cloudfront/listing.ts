import type { CacheBehavior as SdkBehavior, DefaultCacheBehavior, DistributionSummary, Origin } from '@aws-sdk/client-cloudfront';
import { notReported } from '../../core/fact.ts';
import type { CacheBehavior, DistributionListing, DistributionOrigin } from './facts.ts';

/** Endpoints of S3: REST, dual-stack, accelerated and website ones (https://docs.aws.amazon.com/general/latest/gr/s3.html). */
const BUCKET_DOMAIN =
  /^(?<bucket>.+?)\.s3(?<website>-website)?(?:[.-](?:accelerate|dualstack|[a-z]{2}(?:-[a-z]+)+-\d))*\.amazonaws\.com(?:\.cn)?\.?$/i;

/** Returns the bucket in the domain of an origin; `undefined`: the domain is not one of S3. */
export function bucketOfDomain(domain: string): { readonly bucket: string; readonly website: boolean } | undefined {
  const groups = BUCKET_DOMAIN.exec(domain)?.groups;
  return groups === undefined ? undefined : { bucket: groups['bucket'] ?? '', website: groups['website'] !== undefined };
}

function originOf({
  Id = '',
  DomainName = '',
  OriginAccessControlId,
  S3OriginConfig,
  CustomOriginConfig: custom,
}: Origin): DistributionOrigin {
  const found = bucketOfDomain(DomainName);
  return {
    id: Id,
    domain: DomainName,
    ...(found === undefined ? {} : { bucket: found.bucket }),
    website: found?.website ?? false,
    ...(OriginAccessControlId ? { accessControl: OriginAccessControlId } : {}),
    accessIdentity: Boolean(S3OriginConfig?.OriginAccessIdentity),
    ...(custom?.OriginProtocolPolicy === undefined ? {} : { protocolPolicy: custom.OriginProtocolPolicy }),
    protocols: custom?.OriginSslProtocols?.Items ?? [],
  };
}

const behaviorOf = (behavior: SdkBehavior | DefaultCacheBehavior, path: string): CacheBehavior => ({
  path,
  target: behavior.TargetOriginId ?? '',
  viewerProtocolPolicy: behavior.ViewerProtocolPolicy ?? '',
  keyGroups: behavior.TrustedKeyGroups?.Enabled === true,
  trustedSigners: behavior.TrustedSigners?.Enabled === true,
  fieldLevelEncryption: Boolean(behavior.FieldLevelEncryptionId),
});

/** Returns a distribution as rules need it. */
export function listingOf(raw: DistributionSummary) {
  const { Enabled, Origins, DefaultCacheBehavior: last, ViewerCertificate, Restrictions } = raw;
  if (Enabled === undefined || Origins === undefined || last === undefined || ViewerCertificate === undefined)
    return notReported('the listing does not contain the state, origins, behavior or certificate');
  const listing: DistributionListing = {
    enabled: Enabled,
    aliases: raw.Aliases?.Items ?? [],
    origins: (Origins.Items ?? []).map(originOf),
    groups: Object.fromEntries(
      (raw.OriginGroups?.Items ?? []).map(({ Id, Members }) => [Id, (Members?.Items ?? []).flatMap(({ OriginId }) => OriginId ?? [])]),
    ),
    behaviors: [
      ...(raw.CacheBehaviors?.Items ?? []).map((behavior) => behaviorOf(behavior, behavior.PathPattern ?? '')),
      behaviorOf(last, 'default'),
    ],
    defaultCertificate: ViewerCertificate.CloudFrontDefaultCertificate === true,
    ...(ViewerCertificate.MinimumProtocolVersion === undefined ? {} : { minimumTls: ViewerCertificate.MinimumProtocolVersion }),
    ...(ViewerCertificate.SSLSupportMethod === undefined ? {} : { sslSupport: ViewerCertificate.SSLSupportMethod }),
    ...(raw.WebACLId ? { webAcl: raw.WebACLId } : {}),
    geoRestriction: Restrictions?.GeoRestriction?.RestrictionType ?? 'none',
    countries: Restrictions?.GeoRestriction?.Items ?? [],
  };
  return listing;
}
