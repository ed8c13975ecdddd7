import { namedDeputies, unlimitedDeputies } from '../../src/policy/confused-deputy.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamRoleConfusedDeputyPrevented = defineRule({
  id: 'iam-role-confused-deputy-prevented',
  title: 'Service roles should limit on whose behalf a service acts',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,

  facts: ['trustPolicy'],

  messages: {
    none: 'No service is trusted that acts for others and says for whom.',
    limited: '{{services}} may assume the role only on behalf of known accounts.',
    unlimited: '{{services}} may assume the role on behalf of whomever.',
    malformed: 'The trust policy cannot be understood: {{problem}}.',
  },
  rationale:
    'A service works for all its customers. Without a limit, another customer who knows the name of the role may get the service to use it.',
  remediation: {
    text: 'Add aws:SourceAccount with your account id, or aws:SourceArn, to the conditions of the trust policy.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  },
  controls: {
    prowler: ['iam_role_cross_service_confused_deputy_prevention'],
  },
  evaluate: ({ trustPolicy }, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const policy = parsePolicy(trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const services = namedDeputies(policy);
    if (services.length === 0) return notApplicable('none');
    const unlimited = unlimitedDeputies(policy, resource);
    return unlimited.length > 0 ? fail('unlimited', { services: unlimited }) : pass('limited', { services });
  },
});
