import { neptuneClusterIamAuthenticationEnabled } from '../../../rules/neptune/neptune-cluster-iam-authentication-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const world = { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 8182, ToPort: 8182, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] };

testRule(neptuneClusterIamAuthenticationEnabled, {
  base: { iamAuthentication: true, groupRules: { 'sg-1': [] }, prefixLists: {}, port: 8182 },
  pass: [
    { name: 'passes when IAM authentication is required', message: 'on' },
    { name: 'passes when the security group is open', facts: { groupRules: world } },
  ],
  fail: [
    {
      name: 'fails when IAM authentication is off',
      facts: { iamAuthentication: false },
      message: 'off',
      severity: 'medium',
      evidence: { pending: 'none' },
    },
    {
      name: 'fails while the change is pending',
      facts: { iamAuthentication: false, pendingIamAuthentication: true },
      evidence: { pending: 'on' },
    },
    {
      name: 'fails at high severity when the security group is open',
      facts: { iamAuthentication: false, groupRules: world },
      severity: 'high',
    },
    {
      name: 'fails at high severity when a prefix list contains the internet',
      facts: {
        iamAuthentication: false,
        groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 8182, ToPort: 8182, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
        prefixLists: { 'pl-1': ['0.0.0.0/0'] },
      },
      severity: 'high',
    },
    {
      name: 'fails at medium severity when another port is open',
      facts: { iamAuthentication: false, groupRules: world, port: 8183 },
      severity: 'medium',
    },
  ],
});
