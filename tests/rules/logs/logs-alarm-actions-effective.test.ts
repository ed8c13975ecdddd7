import { logsAlarmActionsEffective } from '../../../rules/logs/logs-alarm-actions-effective.ts';
import { testRule } from '../../support/rule-tester.ts';

const topic = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const policy = 'arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:1:autoScalingGroupName/web:policyName/out';

testRule(logsAlarmActionsEffective, {
  base: { actionsEnabled: true, actions: [topic], silentTopics: [], parents: [] },
  pass: [
    { name: 'a topic with a subscriber', message: 'effective', evidence: { actions: [topic] } },
    { name: 'a scaling policy', facts: { actions: [policy] } },
    {
      name: 'a topic without subscribers and a scaling policy',
      facts: { actions: [topic, policy], silentTopics: [topic] },
      evidence: { actions: [policy] },
    },
    { name: 'no actions and a composite alarm', facts: { actions: [], parents: ['site-down'] }, message: 'parent' },
    { name: 'disabled actions and a composite alarm', facts: { actionsEnabled: false, parents: ['site-down'] }, message: 'parent' },
  ],
  fail: [
    { name: 'no actions', facts: { actions: [] }, message: 'none' },
    { name: 'disabled actions', facts: { actionsEnabled: false }, message: 'disabled' },
    { name: 'a topic without subscribers', facts: { silentTopics: [topic] }, message: 'silent', evidence: { topics: [topic] } },
  ],
});
