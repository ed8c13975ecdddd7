import { eksClusterDeletionProtected } from '../../../rules/eks/eks-cluster-deletion-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(eksClusterDeletionProtected, {
  base: { deletionProtection: true, status: 'ACTIVE' },
  pass: [{ name: 'passes for protection', message: 'protected' }],
  fail: [
    { name: 'fails with no protection', facts: { deletionProtection: false }, message: 'unprotected' },
    { name: 'fails for a cluster that is being created', facts: { deletionProtection: false, status: 'CREATING' } },
    { name: 'fails for a cluster that failed', facts: { deletionProtection: false, status: 'FAILED' } },
  ],
  notApplicable: [
    { name: 'skips a cluster that is being deleted', facts: { deletionProtection: false, status: 'DELETING' }, message: 'deleting' },
  ],
});
