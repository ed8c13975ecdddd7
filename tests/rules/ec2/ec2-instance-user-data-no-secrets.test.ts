import { ec2InstanceUserDataNoSecrets } from '../../../rules/ec2/ec2-instance-user-data-no-secrets.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2InstanceUserDataNoSecrets, {
  base: { state: 'running', userDataSecrets: [] },
  pass: [
    { name: 'passes with nothing found', message: 'clean' },
    { name: 'passes with no user data', facts: { userDataSecrets: undefined }, message: 'none' },
  ],
  fail: [
    {
      name: 'fails for a key',
      facts: { userDataSecrets: [{ detector: 'AWS access key', line: 3 }] },
      message: 'secrets',
      evidence: { found: ['AWS access key in line 3'] },
    },
  ],
  notApplicable: [{ name: 'skips when terminated', facts: { state: 'terminated', userDataSecrets: undefined }, message: 'gone' }],
});

test('runs only if selected', () => {
  expect(ec2InstanceUserDataNoSecrets.optIn).toBe(true);
});
