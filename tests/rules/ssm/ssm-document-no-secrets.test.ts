import { ssmDocumentNoSecrets } from '../../../rules/ssm/ssm-document-no-secrets.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ssmDocumentNoSecrets, {
  base: { secrets: [] },
  pass: [{ name: 'passes with nothing found', message: 'clean' }],
  fail: [
    {
      name: 'fails for a password in a step',
      facts: { secrets: [{ detector: 'password or token', where: 'step install' }] },
      message: 'secrets',
      evidence: { found: ['password or token in step install'] },
    },
  ],
});
