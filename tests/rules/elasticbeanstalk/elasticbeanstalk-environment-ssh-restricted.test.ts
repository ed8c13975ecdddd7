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
    { name: 'a group', message: 'closed' },
    { name: 'closed, whatever the settings', facts: { options: launch({ EC2KeyName: 'ops' }).options } },
    { name: 'no hosts now, and no key pair', facts: launch({}), message: 'closedLater' },
    {
      name: 'no hosts now, and a narrow source',
      facts: launch({ EC2KeyName: 'ops', SSHSourceRestriction: 'tcp, 22, 22, 203.0.113.0/24' }),
    },
    { name: 'no hosts now, and no group of Beanstalk', facts: launch({ EC2KeyName: 'ops', DisableDefaultEC2SecurityGroup: 'true' }) },
  ],
  fail: [
    {
      name: 'the world',
      facts: { groupRules: { 'sg-1': tcp({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] }) } },
      message: 'open',
      evidence: { openings: ['SSH (tcp 22) from 0.0.0.0/0'] },
    },
    { name: 'the world over IPv6', facts: { groupRules: { 'sg-1': tcp({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] }) } } },
    {
      name: 'by a prefix list',
      facts: { groupRules: { 'sg-1': tcp({ PrefixListIds: [{ PrefixListId: 'pl-1' }] }) }, prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
    { name: 'no hosts now, and a key pair', facts: launch({ EC2KeyName: 'ops' }), message: 'openLater' },
    { name: 'no hosts now, and the world named', facts: launch({ SSHSourceRestriction: 'tcp, 22, 22, 0.0.0.0/0' }) },
  ],
});
