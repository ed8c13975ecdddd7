import { dynamodbTableDeletionProtectionEnabled } from '../../../rules/dynamodb/dynamodb-table-deletion-protection-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbTableDeletionProtectionEnabled, {
  base: { status: 'ACTIVE', deletionProtection: true },
  pass: [{ name: 'protected', message: 'protected' }],
  fail: [
    { name: 'unprotected', facts: { deletionProtection: false }, message: 'unprotected' },
    { name: 'unprotected while it is being made', facts: { deletionProtection: false, status: 'CREATING' } },
  ],
  notApplicable: [{ name: 'being deleted', facts: { deletionProtection: false, status: 'DELETING' }, message: 'leaving' }],
});
