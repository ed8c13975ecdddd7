import { replaceTopicPolicy } from './shared/topic-policy.ts';
import { defineRule } from '../../src/core/rule.ts';
import { publicAccess } from '../shared/resource-policies.ts';

/** Actions that let others send to subscribers, or receive what is published. */
const messageActions: readonly string[] = ['sns:Publish', 'sns:Subscribe'];

export const snsTopicNotPublic = defineRule({
  id: 'sns-topic-not-public',
  title: 'SNS topic policies should not grant public access',
  resourceType: 'AWS::SNS::Topic',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    noPolicy: 'The topic does not have a policy.',
    restricted: 'The topic policy does not grant public access.',
    public: 'The topic policy allows everyone to use {{actions}} ({{statements}}).',
    malformed: 'The topic policy is malformed: {{problem}}.',
  },
  rationale: 'Anyone can subscribe and receive the messages, or publish messages that subscribers trust.',
  remediation: {
    text: 'Name the principals, or limit the statement with aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
    impact: 'Publishers and subscribers that only the public statement allows lose access. set-topic-attributes replaces the whole policy.',
    ...replaceTopicPolicy,
  },
  controls: {
    prowler: ['sns_topics_not_publicly_accessible'],
    cloudsploit: ['topicPolicies'],
  },
  // AWS Config accepts only fixed values in conditions; this rule also accepts wildcards within an account.
  related: { securityHub: ['SNS.4'], awsConfig: ['sns-topic-no-public-access'], cis: ['7.0:2.21'] },
  evaluate: (facts, verdicts, { resource: { accountId, arn } }) =>
    publicAccess(facts, verdicts, {
      accountId,
      arn,
      service: 'sns',
      severityOf: (open) =>
        open.some(({ actions }) => actions.some((action) => messageActions.includes(action)))
          ? { severity: 'critical', because: 'anyone can publish or subscribe' }
          : undefined,
    }),
});
