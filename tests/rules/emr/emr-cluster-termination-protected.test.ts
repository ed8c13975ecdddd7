import { emrClusterTerminationProtected } from '../../../rules/emr/emr-cluster-termination-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterTerminationProtected, {
  base: { terminationProtected: true, autoTerminates: false },
  pass: [{ name: 'protected', message: 'protected' }],
  fail: [{ name: 'open', facts: { terminationProtected: false }, message: 'open' }],
  notApplicable: [{ name: 'ends by itself', facts: { terminationProtected: false, autoTerminates: true }, message: 'transient' }],
});
