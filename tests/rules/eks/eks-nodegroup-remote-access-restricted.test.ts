import { eksNodegroupRemoteAccessRestricted } from '../../../rules/eks/eks-nodegroup-remote-access-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (more: object) => [
  { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [], ...more },
];
const from = (CidrIp: string) => ({ remoteRules: rule({ IpRanges: [{ CidrIp }] }) });
const open = { remoteAccess: { sources: [] } };

testRule(eksNodegroupRemoteAccessRestricted, {
  base: { hasTemplate: false, prefixLists: {} },
  pass: [
    { name: 'passes with no remote access', message: 'none' },
    { name: 'passes for source security groups', facts: { remoteAccess: { sources: ['sg-a'] } }, message: 'restricted' },
    { name: 'passes for a group that was narrowed', facts: { ...open, ...from('203.0.113.0/24') }, message: 'narrowed' },
    {
      name: 'passes for a prefix list of known addresses',
      facts: { ...open, remoteRules: rule({ PrefixListIds: [{ PrefixListId: 'pl-a' }] }), prefixLists: { 'pl-a': ['203.0.113.0/24'] } },
    },
  ],
  fail: [
    { name: 'fails for the internet', facts: { ...open, ...from('0.0.0.0/0') }, message: 'open', severity: 'critical' },
    {
      name: 'fails for a prefix list of the internet',
      facts: { ...open, remoteRules: rule({ PrefixListIds: [{ PrefixListId: 'pl-a' }] }), prefixLists: { 'pl-a': ['0.0.0.0/0'] } },
    },
    { name: 'fails with no security group yet', facts: open, message: 'unrestricted' },
  ],
  notApplicable: [{ name: 'skips a launch template', facts: { hasTemplate: true, ...open, ...from('0.0.0.0/0') }, message: 'template' }],
});
