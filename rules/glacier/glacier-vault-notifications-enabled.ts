import { defineRule } from '../../src/core/rule.ts';

const required = ['ArchiveRetrievalCompleted', 'InventoryRetrievalCompleted'] as const;

export const glacierVaultNotificationsEnabled = defineRule({
  id: 'glacier-vault-notifications-enabled',
  title: 'Glacier vaults should announce what is retrieved',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['archives', 'notifications'],
  messages: {
    announced: 'Retrievals are announced to {{topic}}.',
    none: 'Retrievals are not announced.',
    missing: 'There is no announcement of {{events}}.',
    noTopic: 'Retrievals should be announced to {{topic}}, which does not exist.',
    foreign: 'Retrievals are announced to {{topic}} of another account, which cannot be looked up.',
    empty: 'The vault was empty at its last inventory.',
  },
  rationale:
    'Archives come out by jobs that take hours. An announcement of each is the chance to see that somebody pulls out what nobody should need.',
  remediation: {
    text: 'Send both events to an SNS topic that somebody reads.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/configuring-notifications.html',
    cli: 'aws glacier set-vault-notifications --account-id - --vault-name VAULT --vault-notification-config file://notifications.json',
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
