import { ec2LaunchTemplateUserDataNoSecrets } from '../../../rules/ec2/ec2-launch-template-user-data-no-secrets.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2LaunchTemplateUserDataNoSecrets, {
  base: { userDataSecrets: [] },
  pass: [{ name: 'passes with nothing found', message: 'clean' }],
  fail: [
    {
      name: 'fails for a password in an old version',
      facts: { userDataSecrets: [{ version: 2, detector: 'password or token', line: 7 }] },
      message: 'secrets',
      evidence: { found: ['password or token in version 2, line 7'] },
    },
  ],
});

test('runs only if selected', () => {
  expect(ec2LaunchTemplateUserDataNoSecrets.optIn).toBe(true);
});
