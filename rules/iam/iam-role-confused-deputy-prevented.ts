import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { deputySources, describeSource, namedDeputies } from '../../src/policy/confused-deputy.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isServiceLinked, replaceTrustPolicy } from './shared/principals.ts';

export const iamRoleConfusedDeputyPrevented = defineRule({
  id: 'iam-role-confused-deputy-prevented',
  title: 'Service roles should limit the accounts that a service can act for',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,

  facts: ['trustPolicy', 'path', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    none: 'The trust policy names no service that acts on behalf of other accounts.',
    serviceLinked: 'AWS defines the trust policy of this service-linked role.',
    limited: '{{services}} can assume the role only on behalf of {{to}}.',
    unlimited: '{{services}} can assume the role on behalf of any account.',
    strangers: '{{services}} can assume the role on behalf of {{to}}.',
    ownerless: '{{services}} can assume the role on behalf of {{to}}, which can later belong to another account.',
    malformed: 'The trust policy is malformed: {{problem}}.',
  },
  rationale:
    'An AWS service acts for all its customers. Without a limit, another customer who knows the ARN of the role may make the service use it.',
  remediation: {
    text: 'Add the condition aws:SourceAccount with the ID of your account, or aws:SourceArn, to the trust policy.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    ...replaceTrustPolicy,
    policy: '"Condition": { "StringEquals": { "aws:SourceAccount": "{{accountId}}" } }',
    terraform: terraformResource(
      'aws_iam_role',
      'name               = "{{name}}"',
      'assume_role_policy = data.aws_iam_policy_document.with_source_account.json',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::IAM::Role',
      "RoleName: '{{name}}'",
      'AssumeRolePolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { Service: SERVICE_PRINCIPAL }',
      '      Action: sts:AssumeRole',
      '      Condition:',
      '        StringEquals:',
      "          aws:SourceAccount: '{{accountId}}'",
    ),
  },
  controls: { prowler: ['iam_role_cross_service_confused_deputy_prevention'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params }) => {
    const policy = parsePolicy(facts.trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const services = namedDeputies(policy);
    if (services.length === 0) return notApplicable('none');
    if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
    const trust = { accountId: resource.accountId, trustedAccounts: params.trustedAccounts };
    const { unlimited, strangers, ownerless, trusted } = deputySources(policy, trust, () => facts.organizationId);
    if (unlimited.length > 0) return fail('unlimited', { services: unlimited });
    const to = (grants: typeof trusted) => [...new Set(grants.map(describeSource))];
    if (strangers.length > 0) return fail('strangers', { services, to: to(strangers) });
    if (ownerless.length === 0) return pass('limited', { services, to: to(trusted) });
    return fail('ownerless', { services, to: ownerless }, { severity: 'low', because: 'only one resource can be the source' });
  },
});
