import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { defineRule } from '../../src/core/rule.ts';

const messageActions = ['sqs:SendMessage', 'sqs:ReceiveMessage'];

export const sqsQueueNotPublic = defineRule({
  id: 'sqs-queue-not-public',
  title: 'SQS queue policies should not let everyone in',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    noPolicy: 'There is no queue policy.',
    restricted: 'The queue policy lets nobody in who is not named or limited.',
    public: 'Everyone may use {{actions}}.',
    malformed: 'The queue policy cannot be understood: {{problem}}.',
  },
  rationale: 'Anybody on the internet can then read the messages, take them away from the consumers, or feed the consumers with their own.',
  remediation: {
    text: 'Name the principals, or limit the statement with aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    cli: 'aws sqs remove-permission --queue-url URL --label SID',
  },
  controls: {
    securityHub: ['SQS.3'],
    awsConfig: ['sqs-queue-no-public-access'],
    cis: ['7.0:2.21'],
    prowler: ['sqs_queues_not_publicly_accessible'],
    cloudsploit: ['sqsPublicAccess'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn } }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const grants = resourcePolicyAccess(policy, { accountId, actions: actionsOf('sqs'), resources: [arn] });
    const open = grants.filter(({ exposure }) => exposure === 'public');
    if (open.length === 0) return pass('restricted');
    return open.some(({ actions }) => messageActions.some((action) => actions.includes(action)))
      ? fail('public', describeGrants(open), { severity: 'high', because: 'everyone may send or receive messages' })
      : fail('public', describeGrants(open));
  },
});
