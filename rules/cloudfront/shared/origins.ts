import type { SeverityChange } from '../../../src/core/rule.ts';
import type { DistributionListing, DistributionOrigin } from '../../../src/services/cloudfront/facts.ts';

/** Origins of S3 with a REST endpoint; website endpoints cannot be signed. */
export const bucketOrigins = ({ origins }: DistributionListing): readonly DistributionOrigin[] =>
  origins.filter(({ bucket, website }) => bucket !== undefined && !website);

/** Origins that CloudFront connects to by HTTP or HTTPS as configured. */
export const customOrigins = ({ origins }: DistributionListing): readonly DistributionOrigin[] =>
  origins.filter(({ protocolPolicy }) => protocolPolicy !== undefined);

/** IDs of the origins of a behavior: one, or the members of a group. */
export const originsOf = ({ groups }: DistributionListing, target: string): readonly string[] => groups[target] ?? [target];

/** Returns a lower severity for a distribution that is turned off. */
export const whenDisabled = (enabled: boolean): SeverityChange | undefined =>
  enabled ? undefined : { severity: 'low', because: 'the distribution is disabled, so it serves nothing today' };
