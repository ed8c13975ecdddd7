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
    { name: 'both events', message: 'announced' },
    { name: 'before the first inventory', facts: { archives: undefined } },
  ],
  fail: [
    { name: 'none', facts: { notifications: undefined }, message: 'none' },
    {
      name: 'one event',
      facts: { notifications: { ...notifications, events: ['InventoryRetrievalCompleted'] } },
      message: 'missing',
      evidence: { events: ['ArchiveRetrievalCompleted'] },
    },
    { name: 'a deleted topic', facts: { notifications: { ...notifications, topicExists: false } }, message: 'noTopic' },
  ],
  notApplicable: [{ name: 'empty', facts: { archives: 0, notifications: undefined }, message: 'empty' }],
  undecided: [
    {
      name: 'a topic of another account',
      facts: { notifications: { topic: notifications.topic, events: notifications.events } },
      message: 'foreign',
    },
  ],
});
