import { ecsCapacityproviderTerminationProtected } from '../../../rules/ecs/ecs-capacityprovider-termination-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

const provider = (terminationProtection: string, scaling: string, draining = 'DISABLED') => ({
  autoScaling: { terminationProtection, scaling, draining },
});

testRule(ecsCapacityproviderTerminationProtected, {
  base: provider('ENABLED', 'ENABLED'),
  pass: [
    { name: 'passes for protection and scaling', message: 'protected' },
    {
      name: 'passes for managed draining if it is accepted',
      facts: provider('DISABLED', 'ENABLED', 'ENABLED'),
      params: { acceptManagedDraining: true },
      message: 'drained',
    },
  ],
  fail: [
    { name: 'fails with no protection', facts: provider('DISABLED', 'ENABLED', 'ENABLED'), message: 'unprotected' },
    { name: 'fails for protection without scaling', facts: provider('ENABLED', 'DISABLED'), message: 'ineffective' },
    { name: 'fails for an unknown state', facts: provider('PENDING', 'ENABLED') },
    { name: 'fails with no draining if it is accepted', facts: provider('DISABLED', 'ENABLED'), params: { acceptManagedDraining: true } },
  ],
  notApplicable: [{ name: 'skips managed instances', facts: { autoScaling: undefined }, message: 'managed' }],
});
