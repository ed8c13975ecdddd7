import { ecsTaskdefinitionNoSecretsInEnvironment } from '../../../rules/ecs/ecs-taskdefinition-no-secrets-in-environment.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionNoSecretsInEnvironment, {
  base: { secrets: [], usedBy: ['shop/web'] },
  pass: [{ name: 'passes with no credentials', message: 'clean' }],
  fail: [
    {
      name: 'fails for a password',
      facts: { secrets: [{ where: 'app, variable DB_PASSWORD', detector: 'password or token' }] },
      message: 'found',
      evidence: { found: ['app, variable DB_PASSWORD (password or token)'] },
    },
  ],
});
