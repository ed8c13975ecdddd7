import type { Instance } from '@aws-sdk/client-ec2';
import type { PlatformSummary } from '@aws-sdk/client-elastic-beanstalk';
import type { SharedRead } from '../../core/collector.ts';
import { derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { volumes } from '../ebs/shared-reads.ts';
import { instancesByTag } from '../ec2/hosts.ts';
import { elasticBeanstalk } from './clients.ts';

/**
 * Instances by environment ID.
 * (https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.tagging.html).
 */
export const instancesByEnvironment = instancesByTag('elasticbeanstalk:environment-id');

/** Returns the IDs of the security groups of instances. */
export const groupIds = (hosts: readonly Instance[]): readonly string[] => [
  ...new Set(
    hosts.flatMap(({ NetworkInterfaces = [] }) =>
      NetworkInterfaces.flatMap(({ Groups = [] }) => Groups.flatMap(({ GroupId }) => GroupId ?? [])),
    ),
  ),
];

/** Encryption of volumes by the instance that they are attached to. */
export const volumesByInstance = derivedRead('ec2:DescribeVolumes by instance', volumes, (items) =>
  groupByKey(
    items.flatMap(({ VolumeId = '', Encrypted = false, Attachments = [] }) =>
      Attachments.flatMap(({ InstanceId }) =>
        InstanceId === undefined ? [] : [[InstanceId, { id: VolumeId, encrypted: Encrypted }] as const],
      ),
    ),
  ),
);

/** The recommended platform version of each branch, by branch name. */
export const recommendedPlatforms: SharedRead<ReadonlyMap<string, PlatformSummary>> = sharedListing(
  elasticBeanstalk,
  'ListPlatformVersions',
  {
    scope: 'regional',
    input: () => ({ Filters: [{ Type: 'PlatformLifecycleState', Operator: '=', Values: ['recommended'] }], MaxRecords: 1000 }),
    token: 'NextToken',
    items: (output) => output.PlatformSummaryList,
    value: (items) => new Map(items.map((item) => [item.PlatformBranchName ?? '', item])),
  },
);
