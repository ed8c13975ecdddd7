import { isOn, optionOf } from './shared/options.ts';
import { optionsAsCode, configurationSteps, replacesInstances } from './shared/remediation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elasticbeanstalkEnvironmentInstancesPrivate = defineRule({
  id: 'elasticbeanstalk-environment-instances-private',
  title: 'Instances of Elastic Beanstalk environments should not have public IP addresses',
  resourceType: 'AWS::ElasticBeanstalk::Environment',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 3,
  fix: 'private-subnets',
  facts: ['hosts', 'options'],
  messages: {
    private: 'Instances do not have or get public IP addresses.',
    public: 'Instances have public IP addresses: {{hosts}}.',
    assigned: 'New instances get public IP addresses.',
    defaultVpc: 'The environment does not set a VPC, so new instances get public IP addresses in the default VPC.',
  },
  rationale: 'Clients connect through the load balancer. A public IP address of an instance bypasses its security groups and access logs.',
  remediation: {
    text: 'Place the instances in private subnets without public IP addresses, and only the load balancer in public subnets.',
    url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/vpc.html',
    impact: `Instances need a NAT gateway or VPC endpoints to reach AWS services. The VPC of an environment cannot be changed. ${replacesInstances}`,
    cli: `aws elasticbeanstalk update-environment --environment-id {{id}} --option-settings '[{"Namespace":"aws:ec2:vpc","OptionName":"Subnets","Value":"PRIVATE_SUBNET_ID_1,PRIVATE_SUBNET_ID_2"},{"Namespace":"aws:ec2:vpc","OptionName":"AssociatePublicIpAddress","Value":"false"}]'`,
    console: configurationSteps('Networking and database', 'choose private instance subnets and clear Public IP address.'),
    ...optionsAsCode('aws:ec2:vpc Subnets=PRIVATE_SUBNET_IDS', 'aws:ec2:vpc AssociatePublicIpAddress=false'),
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    const open = facts.hosts.filter(({ publicIpv4 }) => publicIpv4.length > 0);
    if (open.length > 0) return fail('public', { hosts: open.map(({ id, publicIpv4 }) => `${id} (${publicIpv4.join(', ')})`) });
    if (isOn(optionOf(facts.options, 'ec2:vpc', 'AssociatePublicIpAddress'))) return fail('assigned');
    const hasVpc = optionOf(facts.options, 'ec2:vpc', 'VPCId') !== undefined;
    return hasVpc || facts.hosts.length > 0 ? pass('private') : fail('defaultVpc');
  },
});
