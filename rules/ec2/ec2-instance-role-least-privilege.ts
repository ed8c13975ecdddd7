import { leastPrivilegePolicy } from '../shared/code-snippets.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { identityOf, isAdministrator } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/policy/privilege-escalation.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceRoleLeastPrivilege = defineRule({
  id: 'ec2-instance-role-least-privilege',
  title: 'EC2 instance roles should not have administrator access or allow privilege escalation',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'workload-roles',
  facts: ['state', 'rolePolicies', 'interfaces'],
  messages: {
    limited: 'The role does not have administrator access, and no known privilege escalation path was found.',
    administrator: 'The role has administrator access.',
    ways: 'The role allows {{count}} known privilege escalation paths, such as {{examples}}.',
    malformed: 'A policy of the role is malformed: {{problems}}.',
    noRole: 'The instance does not have a role.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'Software on the instance has all permissions of the role. With such a role, one vulnerability compromises the whole account.',
  remediation: {
    text: 'Allow only the actions that the software uses. IAM Access Analyzer can generate a policy from CloudTrail events.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
    impact: 'Calls that the new policy does not allow fail. Attach it to the role before you detach the broad policy.',
    cli: 'aws iam put-role-policy --role-name ROLE_NAME --policy-name POLICY_NAME --policy-document file://policy.json\naws iam detach-role-policy --role-name ROLE_NAME --policy-arn BROAD_POLICY_ARN',
    console: [
      'Open the instance in the Amazon EC2 console and choose its IAM role on the Security tab.',
      'Choose Generate policy to create a policy from CloudTrail events.',
      'Attach the generated policy, then remove the broad one.',
    ].join('\n'),
    ...leastPrivilegePolicy,
  },
  controls: { cloudsploit: ['ec2PrivilegeAnalysis'] },
  // The check fails public instances with any role, even one that is limited.
  related: { prowler: ['ec2_instance_internet_facing_with_instance_profile'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const excluded = firstVerdict(
      () => (isTerminated(facts.state) ? notApplicable('gone', { state: facts.state }) : undefined),
      () => (facts.rolePolicies === undefined ? notApplicable('noRole') : undefined),
    );
    if (excluded !== undefined || facts.rolePolicies === undefined) return excluded ?? notApplicable('noRole');
    const { identity, unreadable } = identityOf(facts.rolePolicies);
    if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
    const exposed = { severity: 'critical', because: 'the instance has a public address' } as const;
    const whenExposed = () => (facts.interfaces.some(({ publicIpv4 }) => publicIpv4.length > 0) ? exposed : undefined);
    if (isAdministrator(identity)) return fail('administrator', {}, whenExposed);
    const ways = escalations(identity);
    return ways.length === 0 ? pass('limited') : fail('ways', describeEscalations(ways), limitedOnly(ways) ?? whenExposed);
  },
});
