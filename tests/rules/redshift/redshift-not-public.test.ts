import { redshiftNotPublicRules } from '../../../rules/redshift/redshift-not-public.ts';
import { openAcl, privateSubnet, publicSubnet } from '../../support/resources/firewall.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const open = (source: object) => ({ groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5439, ToPort: 5439, ...source }] } });

testRuleFamily(redshiftNotPublicRules, {
  base: {
    publiclyAccessible: true,
    endpoint: 'sales.abc.eu-west-1.redshift.amazonaws.com',
    port: 5439,
    ipAddressType: 'ipv4',
    subnets: { 'subnet-1': publicSubnet() },
    networkAcls: { 'subnet-1': openAcl() },
    ...open({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
    prefixLists: {},
  },
  pass: [{ name: 'passes without a public address', facts: { publiclyAccessible: false }, message: 'private' }],
  fail: [
    { name: 'fails at critical severity when the internet can reach the port', severity: 'critical', message: 'public' },
    {
      name: 'fails at critical severity when a prefix list contains the internet',
      facts: { ...open({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }), prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
      severity: 'critical',
    },
    {
      name: 'fails at high severity when the group is closed',
      facts: open({ IpRanges: [{ CidrIp: '10.0.0.0/8' }] }),
      severity: 'high',
    },
    { name: 'fails at high severity when another port is open', facts: { port: 5440 }, severity: 'high' },
    { name: 'fails at high severity in a private subnet', facts: { subnets: { 'subnet-1': privateSubnet() } }, severity: 'high' },
    {
      name: 'fails at critical severity when only IPv6 is open to a dual-stack endpoint',
      facts: {
        ipAddressType: 'dualstack',
        subnets: { 'subnet-1': { ...publicSubnet(), routes: [{ to: ['::/0'], target: 'igw-1', active: true }] } },
        ...open({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
      },
      severity: 'critical',
    },
    {
      name: 'fails at high severity when only IPv6 is open to an IPv4 endpoint',
      facts: open({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
      severity: 'high',
    },
    { name: 'fails while the endpoint is being created', facts: { endpoint: undefined, port: undefined }, severity: 'critical' },
  ],
});
