import { datedTable } from './dated-table.ts';
import type { PublishedLimit, PublishedLimits } from './rate-limit.ts';

const each = (perSecond: number, burst = perSecond): PublishedLimit => ({ perSecond, burst, of: 'operation' });

const together = (perSecond: number): PublishedLimit => ({ ...each(perSecond), of: 'service' });

const table = datedTable<PublishedLimits>({
  source: [
    'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/quotas.html',
  ],
  asOf: '2026-11',
  missing: 'AWS publishes no limit: Onus finds the rate that AWS accepts',
  entries: {
    ec2: each(20, 100),
    lambda: together(15),
    'lambda:GetPolicy': each(15),
    'lambda:GetFunction': each(100),
    cloudtrail: each(10),
    kms: each(100),
    'kms:DescribeKey': each(2000),
    'kms:GetKeyPolicy': each(1000),
    'kms:GetKeyRotationStatus': each(1000),
    'kms:ListKeys': each(500),
    'kms:ListAliases': each(500),
    'kms:ListResourceTags': each(2000),
    'secretsmanager:GetResourcePolicy': each(50),
    'account:GetAlternateContact': each(10, 15),
    'account:GetContactInformation': each(10, 15),
    'account:GetRegionOptStatus': each(5),
    'account:ListRegions': each(5),
  },
});

/** Requests per second that AWS publishes for reads of one account in one Region. */
export const publishedLimits: PublishedLimits = table.entries;
