import { elasticbeanstalkEnvironmentInstancesPrivate } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-instances-private.ts';
import { testRule } from '../../support/rule-tester.ts';

const host = (id: string, ...publicIpv4: readonly string[]) => ({ id, publicIpv4, tokensRequired: true });
const inVpc = { 'aws:ec2:vpc VPCId': 'vpc-1', 'aws:ec2:vpc AssociatePublicIpAddress': 'false' };

testRule(elasticbeanstalkEnvironmentInstancesPrivate, {
  base: { hosts: [host('i-1')], options: inVpc },
  pass: [
    { name: 'passes for private instances', message: 'private' },
    { name: 'passes with no instances in a configured VPC', facts: { hosts: [] } },
    { name: 'passes for private instances without a configured VPC', facts: { options: {} } },
  ],
  fail: [
    {
      name: 'fails for an instance with a public IP address',
      facts: { hosts: [host('i-1'), host('i-2', '3.3.3.3')] },
      message: 'public',
      evidence: { hosts: ['i-2 (3.3.3.3)'] },
    },
    {
      name: 'fails when new instances get public IP addresses',
      facts: { options: { ...inVpc, 'aws:ec2:vpc AssociatePublicIpAddress': 'true' } },
      message: 'assigned',
    },
    { name: 'fails with no instances and no configured VPC', facts: { hosts: [], options: {} }, message: 'defaultVpc' },
  ],
});
