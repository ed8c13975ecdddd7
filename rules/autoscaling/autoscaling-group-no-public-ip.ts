import { namesOf } from './shared/launch-source.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupNoPublicIp = defineRule({
  id: 'autoscaling-group-no-public-ip',
  title: 'Auto Scaling groups should launch hosts without public addresses',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['launchSources', 'subnets'],
  messages: {
    private: 'New instances get no public address.',
    asked: 'A public address is asked for by {{sources}}.',
    subnets: 'Nothing is said by {{sources}}, and these subnets assign public addresses: {{subnets}}.',
    nothing: 'What it launched from does not exist any more.',
  },
  rationale: 'Every instance the group adds is put on the internet, however many it takes, and past the load balancer.',
  remediation: {
    text: 'Launch into private subnets from a launch template whose network interface gets no public address.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html',
  },
  controls: {
    securityHub: ['AutoScaling.5'],
    awsConfig: ['autoscaling-launch-config-public-ip-disabled'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['autoscaling_group_launch_configuration_no_public_ip'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const existing = facts.launchSources.filter(({ exists }) => exists);
    if (existing.length === 0) return notApplicable('nothing');
    const asking = existing.filter(({ publicAddress }) => publicAddress.includes(true));
    if (asking.length > 0) return fail('asked', { sources: namesOf(asking) });
    const silent = existing.filter(({ publicAddress }) => publicAddress.length === 0 || publicAddress.includes(null));
    if (silent.length === 0) return pass('private');
    const assigning = facts.subnets.filter(({ assignsPublicIpv4 }) => assignsPublicIpv4);
    if (assigning.length === 0) return pass('private');
    return fail('subnets', { sources: namesOf(silent), subnets: assigning.map(({ id }) => id) });
  },
});
