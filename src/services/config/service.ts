import { defineService, evaluatedBy, notApplicable } from '../../core/service.ts';
import { configAccountFacts, configRegionalAccountFacts } from './account.ts';
import { awsConfig } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    config: true;
  }
}

export const configService = defineService({
  id: 'config',
  title: 'AWS Config',
  clients: [awsConfig],
  model: {
    category: 'account',
    sources: [],
    reason: 'Records the configuration of resources across the account; AWS runs it, turning the recorder on is yours.',
    cloudFormation: ['AWS::Config'],
    coverage: {
      'customer-data': notApplicable('It records configuration, not data.'),
      'access-control': evaluatedBy('Recorder and delivery are judged.', 'config-recorder-enabled', 'config-delivery-healthy'),
      'client-side-encryption': notApplicable('Records are written by AWS, so there is no client to encrypt them.'),
      'server-side-encryption': evaluatedBy('The bucket that receives the records is judged.', 's3-bucket-kms-encryption'),
      'network-traffic-protection': evaluatedBy('The bucket that receives the records is judged.', 's3-bucket-tls-enforced'),
      'platform-and-application-management': notApplicable('AWS runs the service.'),
      'region-choice': evaluatedBy('A recorder is demanded in every Region.', 'config-recorder-enabled'),
    },
  },
  accountFacts: { global: configAccountFacts, regional: configRegionalAccountFacts },
});
