import type { CacheBehavior, DistributionListing, DistributionOrigin } from '../../../src/services/cloudfront/facts.ts';

export const behavior = (path: string, change: Partial<CacheBehavior> = {}): CacheBehavior => ({
  path,
  target: 'site',
  viewerProtocolPolicy: 'redirect-to-https',
  keyGroups: false,
  trustedSigners: false,
  fieldLevelEncryption: false,
  ...change,
});

/** An S3 origin with origin access control. */
export const bucketOrigin = (change: Partial<DistributionOrigin> = {}): DistributionOrigin => ({
  id: 'site',
  domain: 'site.s3.eu-west-1.amazonaws.com',
  bucket: 'site',
  website: false,
  accessControl: 'oac-1',
  accessIdentity: false,
  protocols: [],
  ...change,
});

/** An origin that CloudFront connects to over TLS 1.2. */
export const customOrigin = (change: Partial<DistributionOrigin> = {}): DistributionOrigin => ({
  id: 'site',
  domain: 'origin.example.com',
  website: false,
  accessIdentity: false,
  protocolPolicy: 'https-only',
  protocols: ['TLSv1.2'],
  ...change,
});

/** A distribution that passes all rules; undefined members are omitted. */
export const distribution = (change: { readonly [K in keyof DistributionListing]?: DistributionListing[K] | undefined } = {}) => ({
  listing: Object.fromEntries(
    Object.entries({
      enabled: true,
      aliases: ['www.example.com'],
      origins: [bucketOrigin()],
      groups: {},
      behaviors: [behavior('default')],
      defaultCertificate: false,
      minimumTls: 'TLSv1.2_2021',
      sslSupport: 'sni-only',
      webAcl: 'arn:web-acl',
      geoRestriction: 'none',
      countries: [],
      ...change,
    }).filter(([, value]) => value !== undefined),
  ) as unknown as DistributionListing,
});
