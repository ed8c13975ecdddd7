import { cloudFormationResource } from '../shared/code-snippets.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableCustomerKeyEncryption = defineRule({
  id: 'dynamodb-table-customer-key-encryption',
  title: 'DynamoDB tables should be encrypted with a KMS key of the account',
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
      'Required key: any KMS key of the account (kms), or a customer managed key (customer).',
    ),
  },
  messages: {
    kms: 'The table is encrypted with {{key}}.',
    managed: 'The table is encrypted with the AWS managed key aws/dynamodb.',
    owned: 'The table is encrypted with an AWS owned key.',
    inaccessible: 'DynamoDB has not been able to use {{key}} since {{date}}, so the table cannot be read.',
  },
  rationale:
    'The use of an AWS owned key cannot be restricted or audited. A KMS key of the account has a key policy and is logged in CloudTrail.',
  remediation: {
    text: 'Choose a KMS key for the table. If DynamoDB cannot use the key, enable it or cancel its deletion within seven days.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.tutorial.html',
    impact:
      'The change does not interrupt service. KMS charges for the key and for requests. If the key is disabled or deleted later, the table becomes inaccessible.',
    cli: 'aws dynamodb update-table --table-name {{id}} --sse-specification Enabled=true,SSEType=KMS,KMSMasterKeyId=KMS_KEY_ARN',
    console:
      'Open the DynamoDB console and choose Tables.\nSelect the table, open Additional settings, and choose Manage encryption.\nChoose a key that is stored in your account, and save.',
    terraform: [
      'resource "aws_dynamodb_table" "example" {',
      '  server_side_encryption {',
      '    enabled     = true',
      '    kms_key_arn = "KMS_KEY_ARN"',
      '  }',
      '}',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::DynamoDB::Table',
      'SSESpecification:',
      '  SSEEnabled: true',
      '  SSEType: KMS',
      '  KMSMasterKeyId: KMS_KEY_ARN',
    ),
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
      return fail(
        'inaccessible',
        { key, date },
        { severity: 'high', because: 'DynamoDB archives the table after seven days without the key' },
      );
    }
    return params.requiredKey === 'customer' && key.split('/').at(-1) === facts.managedKeyId ? fail('managed') : pass('kms', { key });
  },
});
