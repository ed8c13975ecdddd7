import { opensearchCollectionDeletionProtected } from '../../../rules/opensearch/opensearch-collection-deletion-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchCollectionDeletionProtected, {
  base: { deletionProtection: true },
  pass: [{ name: 'passes with deletion protection', message: 'protected' }],
  fail: [{ name: 'fails without deletion protection', facts: { deletionProtection: false }, message: 'unprotected', severity: 'low' }],
});
