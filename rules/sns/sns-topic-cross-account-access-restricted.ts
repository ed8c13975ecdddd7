import { replaceTopicPolicy } from './shared/topic-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { outsideAccess } from '../shared/resource-policies.ts';

export const snsTopicCrossAccountAccessRestricted = defineRule({
  id: 'sns-topic-cross-account-access-restricted',
  title: 'SNS topic policies should grant access only to trusted accounts and named sources',
  resourceType: 'AWS::SNS::Topic',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The topic does not have a policy.',
    restricted: 'The topic policy grants access only to trusted accounts.',
    foreign: 'The topic policy allows {{to}} to use {{actions}} ({{statements}}).',
    service: 'The topic policy allows {{to}} to use {{actions}} on behalf of any AWS account ({{statements}}).',
    malformed: 'The topic policy is malformed: {{problem}}.',
  },
  rationale: 'Another account can receive the messages or publish its own. A service without a named source acts for every AWS customer.',
  remediation: {
    text: 'Remove other accounts from the policy or add them to trustedAccounts, and limit services with aws:SourceArn and aws:SourceAccount.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    impact: 'The removed accounts and sources lose access. set-topic-attributes replaces the whole policy: save the current one first.',
    ...replaceTopicPolicy,
  },
  controls: { cloudsploit: ['snsCrossAccount'] },
  evaluate: (facts, verdicts, { resource: { accountId, arn }, params }) =>
    outsideAccess(facts, verdicts, { accountId, arn, service: 'sns', trustedAccounts: params.trustedAccounts }),
});
