import { defineRule } from '../../src/core/rule.ts';

const required = ['ArchiveRetrievalCompleted', 'InventoryRetrievalCompleted'] as const;

export const glacierVaultNotificationsEnabled = defineRule({
  id: 'glacier-vault-notifications-enabled',
  title: 'S3 Glacier vaults should send notifications about retrievals',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['archives', 'notifications'],
  messages: {
    announced: 'Notifications about retrievals are sent to {{topic}}.',
    none: 'Notifications are not configured.',
    missing: 'Notifications are not sent for {{events}}.',
    noTopic: 'Notifications are configured for the topic {{topic}}, which does not exist.',
    foreign: 'Notifications are sent to the topic {{topic}} of another account. Its existence could not be determined.',
    empty: 'The vault was empty at its last inventory.',
  },
  rationale: 'Archives are retrieved by jobs that take hours. A notification for each job lets you detect unexpected retrievals.',
  remediation: {
    text: 'Send both events to an SNS topic that your team monitors.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/configuring-notifications.html',
    impact: 'The change does not interrupt service. The command replaces the notification configuration.',
    cli: `aws glacier set-vault-notifications --account-id - --vault-name {{id}} --vault-notification-config SNSTopic=SNS_TOPIC_ARN,Events=ArchiveRetrievalCompleted,InventoryRetrievalCompleted`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (facts.archives === 0) return notApplicable('empty');
    if (facts.notifications === undefined) return fail('none');
    const { topic, topicExists, events: announced } = facts.notifications;
    const events = required.filter((event) => !announced.includes(event));
    if (events.length > 0) return fail('missing', { events });
    if (topicExists === undefined) return indeterminate('foreign', { topic });
    return topicExists ? pass('announced', { topic }) : fail('noTopic', { topic });
  },
});
