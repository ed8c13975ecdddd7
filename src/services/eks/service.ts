import { attested, defineService, inApprovedRegions } from '../../core/service.ts';
import { accessEntryCollector } from './access-entry.ts';
import { eks } from './clients.ts';
import { clusterCollector } from './cluster.ts';
import { nodegroupCollector } from './nodegroup.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    eks: true;
  }
}

export const eksService = defineService({
  id: 'eks',
  title: 'Amazon EKS',
  clients: [eks],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the control plane and the nodes of AWS Fargate and Auto Mode. You manage access, network exposure, versions and workloads.',
    cloudFormation: ['AWS::EKS'],
    categoryOverrides: [
      {
        resourceType: 'AWS::EKS::Nodegroup',
        when: { fact: 'amiType', startsWith: '' },
        effect: { returns: ['operating-system'] },
        reason: 'runs on instances with an image that you choose and replace',
        url: 'https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html',
      },
    ],
    coverage: {
      'customer-data': attested('Which data workloads process, and who can read it in the cluster, is visible only in Kubernetes.'),
      'client-side-encryption': attested('The application decides.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::EKS::AccessEntry': 'eks/clusters?region={{region}}',
    'AWS::EKS::Cluster': 'eks/clusters/{{id}}?region={{region}}',
    'AWS::EKS::Nodegroup': 'eks/clusters?region={{region}}',
  },
  collectors: [accessEntryCollector, clusterCollector, nodegroupCollector],
  asffTypes: { 'AWS::EKS::Cluster': 'AwsEksCluster' },
});
