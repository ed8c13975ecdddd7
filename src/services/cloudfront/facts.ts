/** An origin of a distribution. */
export interface DistributionOrigin {
  readonly id: string;
  readonly domain: string;
  /** The bucket in the domain; absent: the domain is not one of S3. */
  readonly bucket?: string;
  /** Whether the domain is a website endpoint of S3, which speaks only HTTP. */
  readonly website: boolean;
  /** ID of the origin access control; absent: none. */
  readonly accessControl?: string;
  /** Whether it uses an origin access identity. */
  readonly accessIdentity: boolean;
  /** `http-only`, `match-viewer` or `https-only`; absent: a REST endpoint of S3 or a VPC origin. */
  readonly protocolPolicy?: string;
  /** TLS versions of connections to the origin. */
  readonly protocols: readonly string[];
}

/** A cache behavior. */
export interface CacheBehavior {
  /** Path pattern; `default` for the default behavior. */
  readonly path: string;
  /** ID of an origin or of an origin group. */
  readonly target: string;
  /** `allow-all`, `https-only` or `redirect-to-https`. */
  readonly viewerProtocolPolicy: string;
  /** Whether viewers need URLs or cookies that are signed with a key of a key group. */
  readonly keyGroups: boolean;
  /** Whether keys of accounts sign URLs or cookies, which only root users can create. */
  readonly trustedSigners: boolean;
  readonly fieldLevelEncryption: boolean;
}

/** A distribution in its listing. */
export interface DistributionListing {
  readonly enabled: boolean;
  readonly aliases: readonly string[];
  readonly origins: readonly DistributionOrigin[];
  /** Members of each origin group, by ID of the group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** The default behavior is the last. */
  readonly behaviors: readonly CacheBehavior[];
  /** Whether it uses the certificate of cloudfront.net. */
  readonly defaultCertificate: boolean;
  /** Security policy, such as `TLSv1.2_2021`; absent: not shown. */
  readonly minimumTls?: string;
  /** `sni-only`, `vip` or `static-ip`; absent: the default certificate. */
  readonly sslSupport?: string;
  /** ARN of the web ACL, or the ID of one of AWS WAF Classic; absent: none. */
  readonly webAcl?: string;
  /** `none`, `whitelist` or `blacklist`. */
  readonly geoRestriction: string;
  readonly countries: readonly string[];
}

/** Signing of requests to an origin. */
export interface OriginAccessControl {
  /** `always`, `never` or `no-override`. */
  readonly signing: string;
  /** Such as `s3` or `lambda`. */
  readonly type: string;
}

interface CloudFrontFacts {
  'AWS::CloudFront::Distribution': {
    listing: DistributionListing;
    /** Object for requests of `/`; absent: none. */
    defaultRootObject?: string;
    /** Whether legacy standard logging is turned on. */
    standardLogging: boolean;
    /** Log types that CloudWatch Logs delivers. */
    deliveredLogs: readonly string[];
    /** Origin access controls of its origins, by ID. */
    accessControls: Readonly<Record<string, OriginAccessControl>>;
    /**
     * Who has each load balancer, API and Elastic Beanstalk environment of its origins, by domain. `available`: no one, and any account can take
     * the name.
     */
    originOwners: Readonly<Record<string, 'owned' | 'elsewhere' | 'available'>>;
    /** Where each bucket of its origins is: `own`, `elsewhere` or `missing`; access points are left out. */
    buckets: Readonly<Record<string, string>>;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends CloudFrontFacts {}
}
