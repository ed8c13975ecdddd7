import type { Instance } from '@aws-sdk/client-ec2';
import type { Aws } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { EmrNode } from './facts.ts';
import type { Json } from '../../core/to-json.ts';
import { sharedRead, tagsOf } from '../../core/fact-reads.ts';
import { hostOf, instancesByTag } from '../ec2/hosts.ts';
import { emr } from './clients.ts';

/**
 * Instances by cluster ID. EMR tags the instances that it launches, and only AWS can change such tags
 * (https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-tags.html).
 */
export const nodesByCluster = instancesByTag('aws:elasticmapreduce:job-flow-id');

export function nodeOf(instance: Instance): EmrNode {
  const role = tagsOf(instance.Tags)['aws:elasticmapreduce:instance-group-role']?.toLowerCase();
  return { ...hostOf(instance), ...(role === undefined ? {} : { role }) };
}

/** Reads a security configuration by name. Clusters that share it share the call. */
export async function securityConfiguration(aws: Aws, Name: string): Promise<Json | NotReported> {
  const { SecurityConfiguration: text } = await aws.call(emr, 'DescribeSecurityConfiguration', { Name });
  try {
    return JSON.parse(text ?? '') as Json;
  } catch {
    return notReported('the security configuration is malformed');
  }
}

export const blockPublicAccess = sharedRead(emr, 'GetBlockPublicAccessConfiguration', {
  scope: 'regional',
  value: (output) => output.BlockPublicAccessConfiguration,
});
