import { vpcEndpointsPresent } from '../../../rules/vpc/vpc-endpoints-present.ts';
import type { EndpointOfVpc } from '../../../src/services/vpc/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const endpoint = (serviceName: string, state = 'available'): EndpointOfVpc => ({
  id: 'vpce-1',
  serviceName,
  type: 'Interface',
  state,
  subnetIds: [],
});
const ec2 = endpoint('com.amazonaws.eu-west-1.ec2');

testRule(vpcEndpointsPresent, {
  resource: { region: 'eu-west-1' },
  base: { ownerId: '111122223333', interfaceCount: 3, endpoints: [ec2] },
  pass: [
    { name: 'passes for the only required endpoint', message: 'present' },
    {
      name: 'passes for several',
      facts: { endpoints: [ec2, endpoint('com.amazonaws.eu-west-1.ecr.api'), endpoint('com.amazonaws.eu-west-1.s3')] },
      params: { requiredEndpoints: ['ecr.api', 's3'] },
    },
    {
      name: 'passes in China',
      resource: { region: 'cn-north-1' },
      facts: { endpoints: [endpoint('cn.com.amazonaws.cn-north-1.ec2')] },
    },
    { name: 'passes when no endpoint is required', facts: { endpoints: [] }, params: { requiredEndpoints: [] } },
  ],
  fail: [
    {
      name: 'fails for none',
      facts: { endpoints: [] },
      message: 'missing',
      severity: 'medium',
      evidence: { missing: ['ec2'], serviceName: 'com.amazonaws.eu-west-1.ec2' },
    },
    {
      name: 'fails for none, in China',
      facts: { endpoints: [] },
      resource: { region: 'cn-north-1', partition: 'aws-cn' },
      evidence: { missing: ['ec2'], serviceName: 'cn.com.amazonaws.cn-north-1.ec2' },
    },
    {
      name: 'fails for another service in China, where the prefix of its name is not known',
      facts: { endpoints: [] },
      params: { requiredEndpoints: ['ssm'] },
      resource: { region: 'cn-north-1', partition: 'aws-cn' },
      evidence: { missing: ['ssm'] },
    },
    { name: 'fails for another service with a similar name', facts: { endpoints: [endpoint('com.amazonaws.eu-west-1.ec2messages')] } },
    {
      name: 'fails for a suffix of another service name',
      facts: { endpoints: [endpoint('com.amazonaws.eu-west-1.ecr.api')] },
      params: { requiredEndpoints: ['api'] },
    },
    { name: 'fails for a pending endpoint', facts: { endpoints: [endpoint('com.amazonaws.eu-west-1.ec2', 'pendingacceptance')] } },
    {
      name: 'fails for one of two',
      params: { requiredEndpoints: ['ec2', 'ssm'] },
      evidence: { missing: ['ssm'], serviceName: 'com.amazonaws.eu-west-1.ssm' },
    },
  ],
  notApplicable: [
    { name: 'skips an empty VPC', facts: { interfaceCount: 0, endpoints: [] }, message: 'empty' },
    { name: 'skips when shared by another account', facts: { ownerId: '777788889999', endpoints: [] }, message: 'shared' },
  ],
});
