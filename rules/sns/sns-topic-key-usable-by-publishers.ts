import { appliesToAction } from '../../src/policy/actions.ts';
import { isMalformed, parsePolicy, type PolicyDocument } from '../../src/policy/policy-document.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Actions that a service needs to publish to an encrypted topic. https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
const neededActions = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;
const alarmService = 'cloudwatch.amazonaws.com';

export const snsTopicKeyUsableByPublishers = defineRule({
  id: 'sns-topic-key-usable-by-publishers',
  title: 'KMS keys of SNS topics should allow use by the AWS services that publish',
  resourceType: 'AWS::SNS::Topic',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'keyPolicy', 'hasAlarm'],
  messages: {
    usable: 'The key policy allows {{services}} to use the key.',
    unusable: 'The key policy does not allow {{services}} to use the key, so their messages are not delivered.',
    noKey: 'The topic is not encrypted with a KMS key.',
    noServices: 'No AWS service is known to publish to the topic.',
    malformed: 'The {{which}} policy is malformed: {{problem}}.',
  },
  rationale:
    'A service that cannot use the key silently fails to publish, so alarms and events reach no one. The key alias/aws/sns never allows other services.',
  remediation: {
    text: 'Use a customer managed key, and allow the services kms:GenerateDataKey* and kms:Decrypt in its policy.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html',
    impact: 'The change does not interrupt service. put-key-policy replaces the whole policy: add the statement to the current one.',
    cli: `aws kms get-key-policy --key-id KMS_KEY_ARN
aws kms put-key-policy --key-id KMS_KEY_ARN --policy file://policy.json`,
    policy: `{
  "Sid": "Publishers",
  "Effect": "Allow",
  "Principal": { "Service": "cloudwatch.amazonaws.com" },
  "Action": ["kms:GenerateDataKey*", "kms:Decrypt"],
  "Resource": "*",
  "Condition": { "StringEquals": { "aws:SourceAccount": "{{accountId}}" } }
}`,
    console:
      'Open the key of the topic in the KMS console.\nUnder Key policy, choose Edit and add a statement that allows the service kms:GenerateDataKey* and kms:Decrypt.',
    notAsCode: 'The statement belongs to the policy of a key that other resources may use.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.keyPolicy === undefined) return notApplicable('noKey');
    const key = parsePolicy(facts.keyPolicy);
    if (isMalformed(key)) return indeterminate('malformed', { which: 'key', problem: key.malformed });
    const topic = facts.policy === undefined ? undefined : parsePolicy(facts.policy);
    if (topic !== undefined && isMalformed(topic)) return indeterminate('malformed', { which: 'topic', problem: topic.malformed });
    const publishers = topic === undefined ? [] : publishingServices(topic);
    const services = publishers.includes(alarmService) || !facts.hasAlarm ? publishers : [...publishers, alarmService];
    if (services.length === 0) return notApplicable('noServices');
    const refused = services.filter((service) => !neededActions.every((action) => isAllowed(key, service, action)));
    return refused.length > 0 ? fail('unusable', { services: refused }) : pass('usable', { services });
  },
});

/** AWS services that a topic policy allows to publish. */
const publishingServices = ({ statements }: PolicyDocument): readonly string[] => [
  ...new Set(
    statements
      .filter((statement) => statement.effect === 'Allow' && appliesToAction(statement, 'sns:Publish'))
      .flatMap(({ principals }) => (principals === undefined || principals.notPrincipal ? [] : principals.services)),
  ),
];

/** Whether a key policy allows a service an action: by name, or like everyone. Access of the account does not extend to services. */
const isAllowed = ({ statements }: PolicyDocument, service: string, action: string): boolean =>
  statements.some(
    (statement) =>
      statement.effect === 'Allow' &&
      appliesToAction(statement, action) &&
      statement.principals?.notPrincipal === false &&
      (statement.principals.services.includes(service) || (statement.principals.everyone && statement.conditions.length === 0)),
  );
