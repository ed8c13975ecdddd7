import { neptuneInstanceNotPublic } from '../../../rules/neptune/neptune-instance-not-public.ts';
import { acl, openAcl, privateSubnet, publicSubnet } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(neptuneInstanceNotPublic, {
  base: {
    publiclyAccessible: true,
    endpoint: 'graph-1.abc.eu-west-1.neptune.amazonaws.com',
    subnets: { 'subnet-1': publicSubnet() },
    networkAcls: { 'subnet-1': openAcl() },
    port: 8182,
    groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 8182, ToPort: 8182, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
    prefixLists: {},
  },
  pass: [{ name: 'passes without a public endpoint', facts: { publiclyAccessible: false } }],
  fail: [
    { name: 'fails at critical severity when the internet can reach the port', severity: 'critical' },
    { name: 'fails at high severity when the security group is closed', facts: { groupRules: { 'sg-1': [] } }, severity: 'high' },
    { name: 'fails at high severity when another port is open', facts: { port: 8183 }, severity: 'high' },
    {
      name: 'fails at high severity without a route to the internet',
      facts: { subnets: { 'subnet-1': privateSubnet() } },
      severity: 'high',
    },
    {
      name: 'fails at high severity when the network ACL denies everything',
      facts: { networkAcls: { 'subnet-1': acl() } },
      severity: 'high',
    },
    {
      name: 'fails at critical severity when a prefix list contains the internet',
      facts: {
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 8182, ToPort: 8182, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['0.0.0.0/0'] },
      },
      severity: 'critical',
    },
    { name: 'fails while the endpoint is not known yet', facts: { endpoint: undefined } },
  ],
});
