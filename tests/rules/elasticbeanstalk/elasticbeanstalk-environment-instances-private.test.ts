import { elasticbeanstalkEnvironmentInstancesPrivate } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-instances-private.ts';
import { testRule } from '../../support/rule-tester.ts';

const host = (id: string, ...publicIpv4: readonly string[]) => ({ id, publicIpv4, tokensRequired: true });
const inVpc = { 'aws:ec2:vpc VPCId': 'vpc-1', 'aws:ec2:vpc AssociatePublicIpAddress': 'false' };

testRule(elasticbeanstalkEnvironmentInstancesPrivate, {
  base: { hosts: [host('i-1')], options: inVpc },
  pass: [
    { name: 'private', message: 'private' },
    { name: 'no hosts now', facts: { hosts: [] } },
    { name: 'private without a VPC of its own', facts: { options: {} } },
  ],
  fail: [
    {
      name: 'a public host',
      facts: { hosts: [host('i-1'), host('i-2', '3.3.3.3')] },
      message: 'public',
      evidence: { hosts: ['i-2 (3.3.3.3)'] },
    },
    { name: 'new ones will be', facts: { options: { ...inVpc, 'aws:ec2:vpc AssociatePublicIpAddress': 'true' } }, message: 'assigned' },
    { name: 'no hosts now, and no VPC', facts: { hosts: [], options: {} }, message: 'defaultVpc' },
  ],
});
