import type { Instance } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import type { ManagedHost } from '../emr/facts.ts';
import { derivedRead, tagsOf } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { instances } from './shared-reads.ts';

/** Instances that a service launched, by the value of its tag, without terminated ones. */
export const instancesByTag = (tag: string): SharedRead<ReadonlyMap<string, readonly Instance[]>> =>
  derivedRead(`ec2:DescribeInstances by ${tag}`, instances, (items) =>
    groupByKey(
      items.flatMap((instance) => {
        const value = tagsOf(instance.Tags)[tag];
        const state = instance.State?.Name;
        return value === undefined || state === 'terminated' || state === 'shutting-down' ? [] : [[value, instance] as const];
      }),
    ),
  );

/** Returns the public addresses and metadata settings of an instance. */
export function hostOf({ InstanceId = '', PublicIpAddress, NetworkInterfaces = [], MetadataOptions }: Instance): ManagedHost {
  const addresses = [
    PublicIpAddress,
    ...NetworkInterfaces.flatMap(({ Association, PrivateIpAddresses = [] }) => [
      Association?.PublicIp,
      ...PrivateIpAddresses.map((address) => address.Association?.PublicIp),
    ]),
  ];
  return {
    id: InstanceId,
    publicIpv4: [...new Set(addresses.filter((address) => address !== undefined))],
    tokensRequired: MetadataOptions?.HttpTokens === 'required' || MetadataOptions?.HttpEndpoint === 'disabled',
  };
}
