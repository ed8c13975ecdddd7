import { isTerminated } from '../shared/instance-state.ts';
import { identityOf, isAdministrator } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/policy/privilege-escalation.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceRoleLeastPrivilege = defineRule({
  id: 'ec2-instance-role-least-privilege',
  title: 'Roles worn by EC2 instances should not be administrative or able to escalate',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'workload-roles',
  facts: ['state', 'rolePolicies', 'interfaces'],
  messages: {
    limited: 'The role is no administrator, and no known way to more rights was found.',
    administrator: 'The role may do everything.',
    ways: '{{count}} ways to more rights, such as: {{examples}}.',
    malformed: 'A policy of the role cannot be understood: {{problems}}.',
    noRole: 'The instance has no role.',
    gone: 'The instance is {{state}}.',
  },
  rationale:
    'Whoever gets into the machine has what its role has: with such a role, one flaw in one program is a flaw of the whole account.',
  remediation: {
    text: 'Allow the role only what the software on the instance uses; Access Analyzer can draft such a policy from what was used.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
  },
  controls: {
    prowler: ['ec2_instance_internet_facing_with_instance_profile'],
    cloudsploit: ['ec2PrivilegeAnalysis'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    if (facts.rolePolicies === undefined) return notApplicable('noRole');
    const { identity, unreadable } = identityOf(facts.rolePolicies);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const isPublic = facts.interfaces.some(({ publicIpv4 }) => publicIpv4.length > 0);
    const graver = isPublic ? ({ severity: 'critical', because: 'the instance has a public address' } as const) : undefined;
    if (isAdministrator(identity)) return fail('administrator', {}, graver);
    const ways = escalations(identity);
    return ways.length === 0 ? pass('limited') : fail('ways', describeEscalations(ways), limitedOnly(ways) ?? graver);
  },
});
