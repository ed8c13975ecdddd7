import type { Instance } from '@aws-sdk/client-ec2';
import type { Aws } from '../../model/collector.ts';
import { type NotReported, notReported } from '../../model/fact.ts';
import type { EmrNode } from '../../model/facts/emr.ts';
import type { Json } from '../../model/plain.ts';
import { derivedSource, source, tagsOf } from '../../model/reads.ts';
import { gathered } from '../by-id.ts';
import { instances } from '../ec2/sources.ts';
import { emr } from '../sdk/services.ts';

/**
 * Instances by the cluster they belong to. EMR tags what it launches, and nobody can change such tags
 * (https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-tags.html).
 */
export const nodesByCluster = derivedSource('ec2:DescribeInstances by cluster', instances, (items) =>
  gathered(
    items.flatMap((instance) => {
      const cluster = tagsOf(instance.Tags)['aws:elasticmapreduce:job-flow-id'];
      const state = instance.State?.Name;
      return cluster === undefined || state === 'terminated' || state === 'shutting-down' ? [] : [[cluster, nodeOf(instance)] as const];
    }),
  ),
);

function nodeOf({ InstanceId = '', Tags, NetworkInterfaces = [], MetadataOptions }: Instance): EmrNode {
  const role = tagsOf(Tags)['aws:elasticmapreduce:instance-group-role']?.toLowerCase();
  const addresses = NetworkInterfaces.flatMap(({ Association, PrivateIpAddresses = [] }) => [
    Association?.PublicIp,
    ...PrivateIpAddresses.map((address) => address.Association?.PublicIp),
  ]);
  return {
    id: InstanceId,
    ...(role === undefined ? {} : { role }),
    publicIpv4: [...new Set(addresses.filter((address) => address !== undefined))],
    tokensRequired: MetadataOptions?.HttpTokens === 'required' || MetadataOptions?.HttpEndpoint === 'disabled',
  };
}

/** A security configuration by its name. It is asked for with a call that is remembered, since clusters share it. */
export async function securityConfiguration(aws: Aws, Name: string): Promise<Json | NotReported> {
  const { SecurityConfiguration: text } = await aws.call(emr, 'DescribeSecurityConfiguration', { Name });
  try {
    return JSON.parse(text ?? '') as Json;
  } catch {
    return notReported('the answer holds no security configuration that can be understood');
  }
}

export const blockPublicAccess = source(emr, 'GetBlockPublicAccessConfiguration', {
  scope: 'regional',
  value: (output) => output.BlockPublicAccessConfiguration,
});
