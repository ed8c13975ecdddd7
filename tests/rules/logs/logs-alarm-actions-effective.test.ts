import { logsAlarmActionsEffective } from '../../../rules/logs/logs-alarm-actions-effective.ts';
import { testRule } from '../../support/rule-tester.ts';

const topic = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const policy = 'arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:1:autoScalingGroupName/web:policyName/out';

testRule(logsAlarmActionsEffective, {
  base: { actionsEnabled: true, actions: [topic], silentTopics: [], parents: [] },
  pass: [
    { name: 'passes for a topic with a subscriber', message: 'effective', evidence: { actions: [topic] } },
    { name: 'passes for a scaling policy', facts: { actions: [policy] } },
    {
      name: 'passes for a topic without subscribers and a scaling policy',
      facts: { actions: [topic, policy], silentTopics: [topic] },
      evidence: { actions: [policy] },
    },
    { name: 'passes with no actions and a composite alarm', facts: { actions: [], parents: ['site-down'] }, message: 'parent' },
    {
      name: 'passes for disabled actions and a composite alarm',
      facts: { actionsEnabled: false, parents: ['site-down'] },
      message: 'parent',
    },
  ],
  fail: [
    { name: 'fails with no actions', facts: { actions: [] }, message: 'none' },
    { name: 'fails for disabled actions', facts: { actionsEnabled: false }, message: 'disabled' },
    { name: 'fails for a topic without subscribers', facts: { silentTopics: [topic] }, message: 'silent', evidence: { topics: [topic] } },
  ],
});
