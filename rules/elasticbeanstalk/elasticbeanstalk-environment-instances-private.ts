import { isOn, optionOf } from './shared/options.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentInstancesPrivate = defineRule({
  id: 'elasticbeanstalk-environment-instances-private',
  title: 'Instances of Beanstalk environments should have no public address',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 3,
  fix: 'private-subnets',
  facts: ['hosts', 'options'],
  messages: {
    private: 'No host has or gets a public address.',
    public: 'Hosts have public addresses: {{hosts}}.',
    assigned: 'New hosts get public addresses.',
    defaultVpc: 'The environment names no VPC, so new hosts are put into the default VPC, where they get public addresses.',
  },
  rationale: 'Visitors come through the load balancer; a public address of a host is a way around it, and around its firewall and logs.',
  remediation: {
    text: 'Put the instances into private subnets without public addresses, and only the load balancer into public ones.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/vpc.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    const open = facts.hosts.filter(({ publicIpv4 }) => publicIpv4.length > 0);
    if (open.length > 0) return fail('public', { hosts: open.map(({ id, publicIpv4 }) => `${id} (${publicIpv4.join(', ')})`) });
    if (isOn(optionOf(facts.options, 'ec2:vpc', 'AssociatePublicIpAddress'))) return fail('assigned');
    const named = optionOf(facts.options, 'ec2:vpc', 'VPCId') !== undefined;
    return named || facts.hosts.length > 0 ? pass('private') : fail('defaultVpc');
  },
});
