import { ecsTaskdefinitionNoSecretsInEnvironment } from '../../../rules/ecs/ecs-taskdefinition-no-secrets-in-environment.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ecsTaskdefinitionNoSecretsInEnvironment, {
  base: { secrets: [], usedBy: ['shop/web'] },
  pass: [{ name: 'no credentials', message: 'clean' }],
  fail: [
    {
      name: 'a password',
      facts: { secrets: [{ where: 'app, variable DB_PASSWORD', detector: 'password or token' }] },
      message: 'found',
      evidence: { found: ['app, variable DB_PASSWORD (password or token)'] },
    },
  ],
});
