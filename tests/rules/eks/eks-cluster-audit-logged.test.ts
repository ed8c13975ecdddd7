import { eksClusterAuditLogged } from '../../../rules/eks/eks-cluster-audit-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(eksClusterAuditLogged, {
  base: { loggedTypes: ['audit', 'authenticator'] },
  pass: [
    { name: 'passes for the required logs', message: 'logged' },
    { name: 'passes for other logs if those are required', facts: { loggedTypes: ['api'] }, params: { requiredTypes: ['api'] } },
  ],
  fail: [
    { name: 'fails with no logs', facts: { loggedTypes: [] }, message: 'missing', evidence: { types: ['audit', 'authenticator'] } },
    { name: 'fails for one of two', facts: { loggedTypes: ['audit', 'api'] }, evidence: { types: ['authenticator'] } },
  ],
});
