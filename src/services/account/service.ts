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
    reason: 'Settings and contacts of the account itself, which belong to no single service.',
    cloudFormation: [],
    coverage: {
      'client-side-encryption': attested('How each class of data is encrypted on the client.'),
      'server-side-encryption': evaluatedBy(
        'Each service is judged.',
        'ebs-account-default-encryption-enabled',
        's3-bucket-kms-encryption',
      ),
      'network-traffic-protection': evaluatedBy('Each service is judged.', 's3-bucket-tls-enforced', 'rds-tls-enforced'),
    },
  },
  accountFacts: { global: contactAccountFacts, regional: dataStoreAccountFacts },
  asffTypes: { 'AWS::::Account': 'AwsAccount' },
});
