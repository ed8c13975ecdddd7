import type { RateLimit } from './rate-limiter.ts';

/** A limit, and what is counted against it together: one operation, or all of a service that have no limit of their own. */
export interface SharedLimit extends RateLimit {
  readonly of: 'operation' | 'service';
}

/** Share of a published limit that an audit may take; the rest is left to what runs in the account. */
const shareOfLimits = 0.5;

const perSecond = (rate: number, burst = rate): SharedLimit => ({ perSecond: rate, burst, of: 'operation' });

const together = (rate: number): SharedLimit => ({ ...perSecond(rate), of: 'service' });

/** EC2 refills 20 tokens a second into a bucket of 100 for each API that reads (https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html). */
const ec2 = perSecond(20, 100);

/**
 * Calls a second that AWS publishes for reads of one account in one Region, by service or operation. What is not here has no published
 * limit, or one far above what an audit needs: there AWS's refusals alone set the pace.
 */
const published: Readonly<Record<string, SharedLimit>> = {
  ec2,
  // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests
  lambda: together(15),
  'lambda:GetPolicy': perSecond(15),
  'lambda:GetFunction': perSecond(100),
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
  cloudtrail: perSecond(10),
  // https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
  kms: perSecond(100),
  'kms:DescribeKey': perSecond(2000),
  'kms:GetKeyPolicy': perSecond(1000),
  'kms:GetKeyRotationStatus': perSecond(1000),
  'kms:ListKeys': perSecond(500),
  'kms:ListAliases': perSecond(500),
  'kms:ListResourceTags': perSecond(2000),
};

/** The pace an audit may take; `undefined`: as fast as AWS takes the calls. */
export function limitOf(service: string, operation: string): SharedLimit | undefined {
  const limit = published[`${service}:${operation}`] ?? published[service];
  return limit === undefined
    ? undefined
    : { of: limit.of, perSecond: limit.perSecond * shareOfLimits, burst: Math.max(1, Math.floor(limit.burst * shareOfLimits)) };
}
