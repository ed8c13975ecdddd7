import { attested, defineService, inApprovedRegions } from '../../core/service.ts';
import { capacityProviderCollector } from './capacity-provider.ts';
import { ecs } from './clients.ts';
import { clusterCollector } from './cluster.ts';
import { serviceCollector, taskSetCollector } from './service-collector.ts';
import { taskDefinitionCollector } from './task-definition.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    ecs: true;
  }
}

export const ecsService = defineService({
  id: 'ecs',
  title: 'Amazon ECS',
  clients: [ecs],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the control plane and, on AWS Fargate, the hosts. You manage images, task definitions, roles and network placement. Container instances are evaluated under EC2.',
    cloudFormation: ['AWS::ECS'],
    coverage: {
      'customer-data': attested('State which data containers process and who owns it; volumes are evaluated under their services.'),
      'client-side-encryption': attested('The application decides.'),
      backups: attested('Clusters and services are defined by code in version control; volumes are evaluated under their services.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::ECS::CapacityProvider': 'ecs/v2/clusters?region={{region}}',
    'AWS::ECS::Cluster': 'ecs/v2/clusters/{{id}}?region={{region}}',
    'AWS::ECS::Service': 'ecs/v2/clusters?region={{region}}',
    'AWS::ECS::TaskDefinition': 'ecs/v2/task-definitions?region={{region}}',
    'AWS::ECS::TaskSet': 'ecs/v2/clusters?region={{region}}',
  },
  collectors: [capacityProviderCollector, clusterCollector, serviceCollector, taskDefinitionCollector, taskSetCollector],
  asffTypes: {
    'AWS::ECS::Cluster': 'AwsEcsCluster',
    'AWS::ECS::Service': 'AwsEcsService',
    'AWS::ECS::TaskDefinition': 'AwsEcsTaskDefinition',
  },
});
