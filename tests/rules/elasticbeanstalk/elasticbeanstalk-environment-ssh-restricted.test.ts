import { elasticbeanstalkEnvironmentSshRestricted } from '../../../rules/elasticbeanstalk/elasticbeanstalk-environment-ssh-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const host = { id: 'i-1', publicIpv4: [], tokensRequired: true };
const tcp = (peers: object) => [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...peers }];
const launch = (options: Record<string, string>) => ({
  hosts: [],
  groupRules: {},
  options: Object.fromEntries(Object.entries(options).map(([name, value]) => [`aws:autoscaling:launchconfiguration ${name}`, value])),
});

testRule(elasticbeanstalkEnvironmentSshRestricted, {
  base: { hosts: [host], groupRules: { 'sg-1': tcp({ UserIdGroupPairs: [{ GroupId: 'sg-2' }] }) }, prefixLists: {}, options: {} },
  pass: [
    { name: 'passes for only another security group as source', message: 'closed' },
    {
      name: 'passes for closed security groups although the options would open SSH',
      facts: { options: launch({ EC2KeyName: 'ops' }).options },
    },
    { name: 'passes with no instances and no key pair', facts: launch({}), message: 'closedLater' },
    {
      name: 'passes with no instances and a security group as source',
      facts: launch({ EC2KeyName: 'ops', SSHSourceRestriction: 'tcp, 22, 22, sg-0123456789abcdef0' }),
    },
    {
      name: 'passes with no instances and a fixed source',
      facts: launch({ EC2KeyName: 'ops', SSHSourceRestriction: 'tcp, 22, 22, 203.0.113.0/24' }),
    },
    {
      name: 'passes with no instances and no default security group',
      facts: launch({ EC2KeyName: 'ops', DisableDefaultEC2SecurityGroup: 'true' }),
    },
  ],
  fail: [
    {
      name: 'fails when open to the internet',
      facts: { groupRules: { 'sg-1': tcp({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }) } },
      message: 'open',
      evidence: { openings: ['SSH (tcp 22) from 0.0.0.0/0'] },
    },
    { name: 'fails when open to the IPv6 internet', facts: { groupRules: { 'sg-1': tcp({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }) } } },
    {
      name: 'fails for a prefix list that contains all addresses',
      facts: { groupRules: { 'sg-1': tcp({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }) }, prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
    { name: 'fails with no instances and a key pair without restriction', facts: launch({ EC2KeyName: 'ops' }), message: 'openLater' },
    { name: 'fails with no instances and a source of all addresses', facts: launch({ SSHSourceRestriction: 'tcp, 22, 22, 0.0.0.0/0' }) },
    {
      name: 'fails with no instances and a source of half of all addresses',
      facts: launch({ SSHSourceRestriction: 'tcp, 22, 22, 0.0.0.0/1' }),
    },
  ],
});
