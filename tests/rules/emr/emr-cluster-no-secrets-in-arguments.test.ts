import { emrClusterNoSecretsInArguments } from '../../../rules/emr/emr-cluster-no-secrets-in-arguments.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emrClusterNoSecretsInArguments, {
  base: { argumentSecrets: [] },
  pass: [{ name: 'passes with no credentials', message: 'clean' }],
  fail: [
    {
      name: 'fails for a password in the arguments of a step',
      facts: { argumentSecrets: [{ where: 'step s-1, argument 4', detector: 'password or token' }] },
      message: 'found',
      evidence: { found: ['step s-1, argument 4 (password or token)'] },
    },
  ],
});
