import { dynamodbTableDeletionProtectionEnabled } from '../../../rules/dynamodb/dynamodb-table-deletion-protection-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbTableDeletionProtectionEnabled, {
  base: { status: 'ACTIVE', deletionProtection: true },
  pass: [{ name: 'passes when deletion protection is on', message: 'protected' }],
  fail: [
    { name: 'fails when deletion protection is off', facts: { deletionProtection: false }, message: 'unprotected' },
    { name: 'fails when deletion protection is off during creation', facts: { deletionProtection: false, status: 'CREATING' } },
  ],
  notApplicable: [
    { name: 'skips a table that is being deleted', facts: { deletionProtection: false, status: 'DELETING' }, message: 'deleting' },
  ],
});
