import type { AnyRule } from '../../src/core/rule.ts';
import { cloudfrontDistributionCustomCertificate } from './cloudfront-distribution-custom-certificate.ts';
import { cloudfrontDistributionDefaultRootObject } from './cloudfront-distribution-default-root-object.ts';
import { cloudfrontDistributionFieldLevelEncrypted } from './cloudfront-distribution-field-level-encrypted.ts';
import { cloudfrontDistributionGeoRestricted } from './cloudfront-distribution-geo-restricted.ts';
import { cloudfrontDistributionLambdaOriginsUseAccessControl } from './cloudfront-distribution-lambda-origins-use-access-control.ts';
import { cloudfrontDistributionLogged } from './cloudfront-distribution-logged.ts';
import { cloudfrontDistributionOriginFailover } from './cloudfront-distribution-origin-failover.ts';
import { cloudfrontDistributionOriginTlsCurrent } from './cloudfront-distribution-origin-tls-current.ts';
import { cloudfrontDistributionOriginsEncrypted } from './cloudfront-distribution-origins-encrypted.ts';
import { cloudfrontDistributionOriginsOwned } from './cloudfront-distribution-origins-owned.ts';
import { cloudfrontDistributionPrivateContentSigned } from './cloudfront-distribution-private-content-signed.ts';
import { cloudfrontDistributionS3OriginsExist } from './cloudfront-distribution-s3-origins-exist.ts';
import { cloudfrontDistributionS3OriginsUseAccessControl } from './cloudfront-distribution-s3-origins-use-access-control.ts';
import { cloudfrontDistributionSniUsed } from './cloudfront-distribution-sni-used.ts';
import { cloudfrontDistributionTlsPolicyStrong } from './cloudfront-distribution-tls-policy-strong.ts';
import { cloudfrontDistributionViewersUseHttps } from './cloudfront-distribution-viewers-use-https.ts';
import { cloudfrontDistributionWafAssociated } from './cloudfront-distribution-waf-associated.ts';

export const cloudfrontRules: readonly AnyRule[] = [
  cloudfrontDistributionCustomCertificate,
  cloudfrontDistributionDefaultRootObject,
  cloudfrontDistributionFieldLevelEncrypted,
  cloudfrontDistributionGeoRestricted,
  cloudfrontDistributionLambdaOriginsUseAccessControl,
  cloudfrontDistributionLogged,
  cloudfrontDistributionOriginFailover,
  cloudfrontDistributionOriginTlsCurrent,
  cloudfrontDistributionOriginsEncrypted,
  cloudfrontDistributionOriginsOwned,
  cloudfrontDistributionPrivateContentSigned,
  cloudfrontDistributionS3OriginsExist,
  cloudfrontDistributionS3OriginsUseAccessControl,
  cloudfrontDistributionSniUsed,
  cloudfrontDistributionTlsPolicyStrong,
  cloudfrontDistributionViewersUseHttps,
  cloudfrontDistributionWafAssociated,
];
