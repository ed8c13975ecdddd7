import { queuePolicyForTrustedAccounts } from './shared/queue-policy.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { defineRule } from '../../src/core/rule.ts';
import { publicAccess } from '../shared/resource-policies.ts';

/** Actions that give access neither to messages nor to settings. */
const metadataActions: readonly string[] = actionsOf('sqs', ['list', 'read']).filter((action) => action !== 'sqs:ReceiveMessage');

export const sqsQueueNotPublic = defineRule({
  id: 'sqs-queue-not-public',
  title: 'SQS queue policies should not grant public access',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    noPolicy: 'The queue does not have a policy.',
    restricted: 'The queue policy does not grant public access.',
    public: 'The queue policy allows everyone to use {{actions}}.',
    malformed: 'The queue policy is malformed: {{problem}}.',
  },
  rationale: 'Anyone on the internet can read or delete messages, or send messages to the consumers.',
  remediation: {
    text: 'Name the principals, or limit the statement with aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    impact:
      'Principals that only the public statement allows lose access, such as a topic or bucket that sends to the queue. Save the policy first.',
    cli: `aws sqs get-queue-url --queue-name {{id}}
aws sqs get-queue-attributes --queue-url QUEUE_URL --attribute-names Policy > policy.json
aws sqs remove-permission --queue-url QUEUE_URL --label STATEMENT_SID`,
    console: [
      'Open the queue in the Amazon SQS console and choose Edit.',
      'Under Access policy, remove the statement that names everyone, or add a condition to it.',
      'Save the queue.',
    ].join('\n'),
    ...queuePolicyForTrustedAccounts,
  },
  controls: {
    prowler: ['sqs_queues_not_publicly_accessible'],
    cloudsploit: ['sqsPublicAccess'],
  },
  // AWS Config accepts only fixed values in conditions; this rule also accepts wildcards within an account.
  related: { securityHub: ['SQS.3'], awsConfig: ['sqs-queue-no-public-access'], cis: ['7.0:2.21'] },
  evaluate: (facts, verdicts, { resource: { accountId, arn } }) =>
    publicAccess(facts, verdicts, {
      accountId,
      arn,
      service: 'sqs',
      severityOf: (open) =>
        open.every(({ actions }) => actions.every((action) => metadataActions.includes(action)))
          ? { severity: 'medium', because: 'only metadata of the queue is public' }
          : undefined,
    }),
});
