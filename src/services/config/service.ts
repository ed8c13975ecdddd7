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
    reason: 'AWS Config records the configuration of resources in the account. AWS runs the service; the customer turns on the recorder.',
    cloudFormation: ['AWS::Config'],
    coverage: {
      'customer-data': notApplicable('AWS Config records configuration, not customer data.'),
      'access-control': evaluatedBy(
        'The recorder and its delivery channel are evaluated.',
        'config-recorder-enabled',
        'config-delivery-healthy',
      ),
      'client-side-encryption': notApplicable('AWS writes the records; no client can encrypt them.'),
      'server-side-encryption': evaluatedBy('The bucket that receives the records is evaluated.', 's3-bucket-kms-encryption'),
      'network-traffic-protection': evaluatedBy('The bucket that receives the records is evaluated.', 's3-bucket-tls-enforced'),
      'platform-and-application-management': notApplicable('AWS runs the service.'),
      'region-choice': evaluatedBy('A recorder is required in every Region.', 'config-recorder-enabled'),
    },
  },
  accountFacts: { global: configAccountFacts, regional: configRegionalAccountFacts },
});
