import { emrClusterTerminationProtected } from '../../../rules/emr/emr-cluster-termination-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterTerminationProtected, {
  base: { terminationProtected: true, autoTerminates: false },
  pass: [{ name: 'passes when termination protection is on', message: 'protected' }],
  fail: [{ name: 'fails when termination protection is off', facts: { terminationProtected: false }, message: 'open' }],
  notApplicable: [
    {
      name: 'skips when the cluster terminates after its last step',
      facts: { terminationProtected: false, autoTerminates: true },
      message: 'transient',
    },
  ],
});
