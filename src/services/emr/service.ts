import { defineService, evaluatedBy, inApprovedRegions } from '../../core/service.ts';
import { clusterCollector } from './cluster.ts';
import { securityConfigurationCollector } from './security-configuration.ts';
import { emrAccountFacts } from './account.ts';
import { emr } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    emr: true;
  }
}

export const emrService = defineService({
  id: 'emr',
  title: 'Amazon EMR',
  clients: [emr],
  model: {
    category: 'container',
    sources: [0, 2],
    cloudFormation: ['AWS::EMR'],
    coverage: {
      'customer-data': evaluatedBy('Data is stored in S3, where buckets are evaluated.', 's3-bucket-no-public-read'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::EMR::Cluster': 'emr/home?region={{region}}#/clusterDetails/{{id}}',
    'AWS::EMR::SecurityConfiguration': 'emr/home?region={{region}}#/securityConfigs/{{id}}',
  },
  collectors: [clusterCollector, securityConfigurationCollector],
  accountFacts: { regional: emrAccountFacts },
});
