import { ec2InstanceRoleLeastPrivilege } from '../../../rules/ec2/ec2-instance-role-least-privilege.ts';
import { allow, awsPolicy, everything, inline, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = (document: string, more: object = {}) => ({ inlinePolicies: [inline('own', document)], attachedPolicies: [], ...more });
const nic = { id: 'eni-1', subnetId: 'subnet-1', groupIds: [], ipv6: [] };
const ways = policyText(allow(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction']));

testRule(ec2InstanceRoleLeastPrivilege, {
  base: { state: 'running', rolePolicies: role(readOnly), interfaces: [{ ...nic, publicIpv4: [] }] },
  pass: [
    { name: 'passes when it reads some buckets', message: 'limited' },
    { name: 'passes with no policies', facts: { rolePolicies: { inlinePolicies: [], attachedPolicies: [] } } },
    {
      name: 'passes for everything, within a narrow boundary',
      facts: { rolePolicies: role(everything, { permissionsBoundary: awsPolicy('Boundary', readOnly) }) },
    },
  ],
  fail: [
    { name: 'fails for everything', facts: { rolePolicies: role(everything) }, message: 'administrator', severity: 'high' },
    {
      name: 'fails for everything by an attached policy',
      facts: { rolePolicies: { inlinePolicies: [], attachedPolicies: [awsPolicy('AdministratorAccess', everything)] } },
    },
    {
      name: 'fails for everything, on an instance with a public address',
      facts: { rolePolicies: role(everything), interfaces: [{ ...nic, publicIpv4: ['203.0.113.7'] }] },
      severity: 'critical',
    },
    { name: 'fails for a privilege escalation path', facts: { rolePolicies: role(ways) }, message: 'ways' },
  ],
  notApplicable: [
    { name: 'skips with no role', facts: { rolePolicies: undefined }, message: 'noRole' },
    { name: 'skips when terminated', facts: { state: 'terminated', rolePolicies: role(everything) }, message: 'gone' },
  ],
  undecided: [{ name: 'is unknown for an invalid policy', facts: { rolePolicies: role(malformed) }, message: 'malformed' }],
});
