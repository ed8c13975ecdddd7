import type { Instance } from '@aws-sdk/client-ec2';
import type { Source } from '../../model/collector.ts';
import type { ManagedHost } from '../../model/facts/emr.ts';
import { derivedSource, tagsOf } from '../../model/reads.ts';
import { gathered } from '../by-id.ts';
import { instances } from './sources.ts';

/** Instances that a service launched, by its tag that says for what; terminated ones are left out. */
export const instancesByTag = (tag: string): Source<ReadonlyMap<string, readonly Instance[]>> =>
  derivedSource(`ec2:DescribeInstances by ${tag}`, instances, (items) =>
    gathered(
      items.flatMap((instance) => {
        const value = tagsOf(instance.Tags)[tag];
        const state = instance.State?.Name;
        return value === undefined || state === 'terminated' || state === 'shutting-down' ? [] : [[value, instance] as const];
      }),
    ),
  );

/** What an instance shows to others. */
export function hostOf({ InstanceId = '', NetworkInterfaces = [], MetadataOptions }: Instance): ManagedHost {
  const addresses = NetworkInterfaces.flatMap(({ Association, PrivateIpAddresses = [] }) => [
    Association?.PublicIp,
    ...PrivateIpAddresses.map((address) => address.Association?.PublicIp),
  ]);
  return {
    id: InstanceId,
    publicIpv4: [...new Set(addresses.filter((address) => address !== undefined))],
    tokensRequired: MetadataOptions?.HttpTokens === 'required' || MetadataOptions?.HttpEndpoint === 'disabled',
  };
}
