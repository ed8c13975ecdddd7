import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableDeletionProtectionEnabled = defineRule({
  id: 'dynamodb-table-deletion-protection-enabled',
  title: 'DynamoDB tables should have deletion protection',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'deletion-protection',
  facts: ['deletionProtection', 'status'],
  messages: {
    protected: 'The table cannot be deleted before the protection is taken off.',
    unprotected: 'One call deletes the table.',
    leaving: 'The table is being deleted.',
  },
  rationale:
    'A mistake in a template or a script deletes a table with all its items at once, and its streams and scaling settings with it.',
  remediation: {
    text: 'Turn on deletion protection; of a global table it is set for each replica by itself.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html',
    cli: 'aws dynamodb update-table --table-name TABLE --deletion-protection-enabled',
  },
  controls: {
    securityHub: ['DynamoDB.6'],
    awsConfig: ['dynamodb-table-deletion-protection-enabled'],
    nist80053: ['CA-9(1)', 'CM-2', 'CM-3', 'SC-5(2)'],
    prowler: ['dynamodb_table_deletion_protection_enabled'],
    cloudsploit: ['dynamoDeletionProtection'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.deletionProtection) return pass('protected');
    return facts.status === 'DELETING' ? notApplicable('leaving') : fail('unprotected');
  },
});
