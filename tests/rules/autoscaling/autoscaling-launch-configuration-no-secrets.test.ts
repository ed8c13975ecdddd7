import { autoscalingLaunchConfigurationNoSecrets } from '../../../rules/autoscaling/autoscaling-launch-configuration-no-secrets.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(autoscalingLaunchConfigurationNoSecrets, {
  base: { userDataSecrets: [] },
  pass: [{ name: 'none', message: 'clean' }],
  fail: [
    {
      name: 'an access key',
      facts: { userDataSecrets: [{ detector: 'AWS access key', line: 3 }] },
      evidence: { found: ['AWS access key in line 3'] },
    },
  ],
});
