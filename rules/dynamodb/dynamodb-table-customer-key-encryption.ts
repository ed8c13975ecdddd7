import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableCustomerKeyEncryption = defineRule({
  id: 'dynamodb-table-customer-key-encryption',
  title: 'DynamoDB tables with sensitive data should use a KMS key of the account',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'own-keys',
  facts: ['encryption', 'managedKeyId'],
  params: {
    requiredKey: choice(
      'kms',
      ['kms', 'customer'],
      'The least key that will do: any KMS key of the account (kms), or one of your own (customer).',
    ),
  },
  messages: {
    kms: 'The table is encrypted with {{key}}.',
    managed: 'The table is encrypted with aws/dynamodb, a key that AWS manages.',
    owned: 'The table is encrypted with a key that AWS owns.',
    inaccessible: 'DynamoDB cannot use {{key}} since {{date}}, so nobody can read the table.',
  },
  rationale:
    'A key that AWS owns shows nobody when it is used and cannot be taken away. With a KMS key, its policy and its log stand between the table and a stolen permission.',
  remediation: {
    text: 'Choose a KMS key for the table; the change needs no downtime. A key that cannot be used must be enabled again, or its deletion cancelled, within seven days.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.tutorial.html',
    cli: 'aws dynamodb update-table --table-name TABLE --sse-specification Enabled=true,SSEType=KMS,KMSMasterKeyId=KEY',
  },
  controls: {
    awsConfig: ['dynamodb-table-encrypted-kms'],
    nist80053: ['SC-12', 'SC-13', 'SC-28(1)'],
    prowler: ['dynamodb_tables_kms_cmk_encryption_enabled'],
    cloudsploit: ['dynamoKmsEncryption'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const { Status, SSEType, KMSMasterKeyArn: key, InaccessibleEncryptionDateTime: date } = facts.encryption ?? {};
    if (SSEType !== 'KMS' || key === undefined || Status === 'DISABLED' || Status === 'DISABLING') return fail('owned');
    if (date !== undefined) {
      return fail('inaccessible', { key, date }, { severity: 'high', because: 'DynamoDB archives the table after seven days' });
    }
    return params.requiredKey === 'customer' && key.split('/').at(-1) === facts.managedKeyId ? fail('managed') : pass('kms', { key });
  },
});
