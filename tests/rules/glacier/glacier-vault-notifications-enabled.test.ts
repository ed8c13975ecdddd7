import { glacierVaultNotificationsEnabled } from '../../../rules/glacier/glacier-vault-notifications-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const notifications = {
  topic: 'arn:aws:sns:eu-west-1:111122223333:archives',
  topicExists: true,
  events: ['ArchiveRetrievalCompleted', 'InventoryRetrievalCompleted'],
};

testRule(glacierVaultNotificationsEnabled, {
  base: { archives: 12, notifications },
  pass: [
    { name: 'passes for both events', message: 'announced' },
    { name: 'passes before the first inventory', facts: { archives: undefined } },
  ],
  fail: [
    { name: 'fails for none', facts: { notifications: undefined }, message: 'none' },
    {
      name: 'fails for one event',
      facts: { notifications: { ...notifications, events: ['InventoryRetrievalCompleted'] } },
      message: 'missing',
      evidence: { events: ['ArchiveRetrievalCompleted'] },
    },
    { name: 'fails for a deleted topic', facts: { notifications: { ...notifications, topicExists: false } }, message: 'noTopic' },
  ],
  notApplicable: [{ name: 'skips when empty', facts: { archives: 0, notifications: undefined }, message: 'empty' }],
  undecided: [
    {
      name: 'is unknown for a topic of another account',
      facts: { notifications: { topic: notifications.topic, events: notifications.events } },
      message: 'foreign',
    },
  ],
});
