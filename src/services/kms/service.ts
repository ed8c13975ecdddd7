import { defineService, notApplicable } from '../../core/service.ts';
import { keyCollector } from './key.ts';
import { kms } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    kms: true;
  }
}

export const kmsService = defineService({
  id: 'kms',
  title: 'AWS Key Management Service (AWS KMS)',
  clients: [kms],
  model: {
    category: 'account',
    sources: [],
    reason: 'Holds the keys that encrypt data of every other service; AWS runs the key store, the keys and their policies are yours.',
    cloudFormation: ['AWS::KMS'],
    coverage: {
      'customer-data': notApplicable('It holds keys, not data.'),
      'network-traffic-protection': notApplicable('AWS accepts TLS only.'),
      'platform-and-application-management': notApplicable('AWS runs the service.'),
    },
  },
  consolePages: {
    'AWS::KMS::Key': 'kms/home?region={{region}}#/kms/keys/{{id}}',
  },
  collectors: [keyCollector],
  asffTypes: { 'AWS::KMS::Key': 'AwsKmsKey' },
});
