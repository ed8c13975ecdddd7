import { autoscalingLaunchConfigurationNoSecrets } from '../../../rules/autoscaling/autoscaling-launch-configuration-no-secrets.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(autoscalingLaunchConfigurationNoSecrets, {
  base: { userDataSecrets: [] },
  pass: [{ name: 'passes for none', message: 'clean' }],
  fail: [
    {
      name: 'fails for an access key',
      facts: { userDataSecrets: [{ detector: 'AWS access key', line: 3 }] },
      evidence: { found: ['AWS access key in line 3'] },
    },
  ],
});
