import { attested, defineService, evaluatedBy, notApplicable } from '../../core/service.ts';
import { secretCollector } from './secret.ts';
import { secretsManager } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    secretsmanager: true;
  }
}

export const secretsmanagerService = defineService({
  id: 'secretsmanager',
  title: 'AWS Secrets Manager',
  clients: [secretsManager],
  model: {
    category: 'abstracted',
    sources: [],
    reason:
      'AWS stores, encrypts and serves secrets. You decide who can read them, which KMS key encrypts them, how often they are rotated, and to which Regions they are replicated.',
    cloudFormation: ['AWS::SecretsManager'],
    coverage: {
      'customer-data': evaluatedBy(
        'The data classification of every resource with data is checked for the account.',
        'account-data-classification-declared',
      ),
      'client-side-encryption': attested('Values may be encrypted before they are stored. Secrets are never read.'),
      'server-side-encryption': notApplicable('AWS always encrypts secrets with a KMS key.'),
      'network-traffic-protection': notApplicable('Endpoints accept only TLS.'),
      backups: attested('Versions and the recovery window are chosen when a secret is changed or deleted.'),
    },
  },
  collectors: [secretCollector],
  arnTypes: { 'secretsmanager:secret': 'AWS::SecretsManager::Secret' },
  asffTypes: { 'AWS::SecretsManager::Secret': 'AwsSecretsManagerSecret' },
});
