import { eksClusterAuditLogged } from '../../../rules/eks/eks-cluster-audit-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(eksClusterAuditLogged, {
  base: { loggedTypes: ['audit', 'authenticator'] },
  pass: [
    { name: 'the required logs', message: 'logged' },
    { name: 'other logs if those are required', facts: { loggedTypes: ['api'] }, params: { requiredTypes: ['api'] } },
  ],
  fail: [
    { name: 'no logs', facts: { loggedTypes: [] }, message: 'missing', evidence: { types: ['audit', 'authenticator'] } },
    { name: 'one of two', facts: { loggedTypes: ['audit', 'api'] }, evidence: { types: ['authenticator'] } },
  ],
});
