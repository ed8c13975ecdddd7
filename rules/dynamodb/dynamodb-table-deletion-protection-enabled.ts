import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableDeletionProtectionEnabled = defineRule({
  id: 'dynamodb-table-deletion-protection-enabled',
  title: 'DynamoDB tables should have deletion protection turned on',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'deletion-protection',
  facts: ['deletionProtection', 'status'],
  messages: {
    protected: 'Deletion protection is on.',
    unprotected: 'Deletion protection is off.',
    deleting: 'The table is being deleted.',
  },
  rationale: 'One mistake in a template or script can delete the table with all its items.',
  remediation: {
    text: 'Turn on deletion protection. For a global table, turn it on for each replica.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html',
    impact: 'The change does not interrupt service. To delete the table, turn the protection off first.',
    cli: 'aws dynamodb update-table --table-name {{id}} --deletion-protection-enabled',
    console:
      'Open the DynamoDB console and choose Tables.\nSelect the table and open Additional settings.\nUnder Deletion protection, choose Turn on.',
    terraform: 'resource "aws_dynamodb_table" "example" {\n  deletion_protection_enabled = true\n}',
    cloudFormation: cloudFormationResource('AWS::DynamoDB::Table', 'DeletionProtectionEnabled: true'),
  },
  controls: {
    securityHub: ['DynamoDB.6'],
    awsConfig: ['dynamodb-table-deletion-protection-enabled'],
    nist80053: ['CA-9(1)', 'CM-2', 'CM-3', 'SC-5(2)'],
    prowler: ['dynamodb_table_deletion_protection_enabled'],
    cloudsploit: ['dynamoDeletionProtection'],
  },
  fixedFacts: () => ({ deletionProtection: true }),
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.deletionProtection) return pass('protected');
    return facts.status === 'DELETING' ? notApplicable('deleting') : fail('unprotected');
  },
});
