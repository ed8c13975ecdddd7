import { defineService, attested, evaluatedBy } from '../../core/service.ts';
import { contactAccountFacts } from './contacts.ts';
import { dataStoreAccountFacts } from './data-stores.ts';
import { accountManagement } from './clients.ts';

export const accountService = defineService({
  id: 'account',
  title: 'AWS account settings',
  clients: [accountManagement],
  model: {
    category: 'account',
    sources: [],
    reason: 'Settings and contacts of the account itself, which do not belong to a single service.',
    cloudFormation: [],
    coverage: {
      'client-side-encryption': attested('How each class of data is encrypted on the client.'),
      'server-side-encryption': evaluatedBy(
        'The rules of each service evaluate it.',
        'ebs-account-default-encryption-enabled',
        's3-bucket-kms-encryption',
      ),
      'network-traffic-protection': evaluatedBy('The rules of each service evaluate it.', 's3-bucket-tls-enforced', 'rds-tls-enforced'),
      backups: evaluatedBy(
        'The rules of each service evaluate it.',
        'backup-protected-resource-recent-success',
        'rds-automated-backups-enabled',
      ),
    },
  },
  consolePages: {
    'AWS::SecretsManager::Secret': 'secretsmanager/secret?name={{name}}&region={{region}}',
  },
  accountFacts: { global: contactAccountFacts, regional: dataStoreAccountFacts },
  asffTypes: { 'AWS::::Account': 'AwsAccount' },
});
