import { autoscalingGroupUsesLaunchTemplate } from '../../../rules/autoscaling/autoscaling-group-uses-launch-template.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(autoscalingGroupUsesLaunchTemplate, {
  base: {},
  pass: [{ name: 'passes for a launch template', message: 'template' }],
  fail: [{ name: 'fails for a launch configuration', facts: { launchConfiguration: 'web-2019' }, evidence: { configuration: 'web-2019' } }],
});
