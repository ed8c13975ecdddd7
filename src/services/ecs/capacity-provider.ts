import type { CapacityProvider } from '@aws-sdk/client-ecs';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { ecs } from './clients.ts';
import { tagsOfEcs } from './shared-reads.ts';

/** Capacity providers of the account; those of AWS Fargate belong to AWS. */
export const capacityProviderCollector = defineCollector<'AWS::ECS::CapacityProvider', CapacityProvider>({
  type: 'AWS::ECS::CapacityProvider',
  service: 'ecs',
  scope: 'regional',
  list: listing(ecs, 'DescribeCapacityProviders', {
    input: () => ({ include: ['TAGS' as const] }),
    token: 'nextToken',
    items: (output) => output.capacityProviders,
    resource: (raw) => {
      const { name: id, capacityProviderArn: arn, status, autoScalingGroupProvider, managedInstancesProvider, tags } = raw;
      const isOwn = autoScalingGroupProvider !== undefined || managedInstancesProvider !== undefined;
      if (id === undefined || arn === undefined || !isOwn || status === 'INACTIVE') return undefined;
      return { id, arn, tags: tagsOfEcs(tags), raw };
    },
  }),
  facts: {
    autoScaling: fromListing(({ autoScalingGroupProvider: provider }) =>
      provider === undefined
        ? undefined
        : {
            terminationProtection: provider.managedTerminationProtection ?? 'DISABLED',
            scaling: provider.managedScaling?.status ?? 'DISABLED',
            draining: provider.managedDraining ?? 'DISABLED',
          },
    ),
  },
});
