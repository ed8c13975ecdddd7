import { ageInDays } from '../shared/age.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceStoppedRemoved = defineRule({
  id: 'ec2-instance-stopped-removed',
  title: 'Instances stopped for a long time should be retired',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['state', 'stoppedAt'],
  params: { maxStoppedDays: integer(30, 'Most days an instance may stay stopped.', { min: 1 }) },
  messages: {
    running: 'The instance is {{state}}.',
    recent: 'The instance has been stopped for {{days}} days.',
    long: 'The instance has been stopped for {{days}} days.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'A machine that stands still misses every patch and keeps disks full of data; started again, it is an easy target.',
  remediation: {
    text: 'Keep an image or snapshot of what is still needed and terminate the instance.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html',
  },
  controls: {
    securityHub: ['EC2.4'],
    awsConfig: ['ec2-stopped-instance'],
    nist80053: ['CM-2', 'CM-2(2)', 'CA-9(1)'],
    prowler: ['ec2_instance_stopped_older_than_specific_days'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    const state = facts.state;
    if (isTerminated(state)) return notApplicable('gone', { state });
    if (facts.stoppedAt === undefined) return pass('running', { state });
    const days = ageInDays(facts.stoppedAt, now);
    return days > params.maxStoppedDays ? fail('long', { days }) : pass('recent', { days });
  },
});
