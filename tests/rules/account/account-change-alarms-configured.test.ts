import { accountChangeAlarmsConfigured } from '../../../rules/account/account-change-alarms-configured.ts';
import type { AlarmedFilter } from '../../../src/services/cloudtrail/facts.ts';
import type { MultiRegionTrail } from '../../../src/services/cloudtrail/facts.ts';
import { changeFilters } from '../../support/resources/change-filters.ts';
import { testRule } from '../../support/rule-tester.ts';

const trail: MultiRegionTrail = { name: 'all', arn: 'arn:all', organization: false, globalServices: true, logging: true };
const filters = (alarm: AlarmedFilter['alarm'], only: (name: string) => boolean = () => true): AlarmedFilter[] =>
  Object.entries(changeFilters).map(([name, pattern]) => ({ name, pattern, alarm: only(name) ? alarm : 'none' }));
const group = (of: readonly AlarmedFilter[], own = true) => ({
  arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*',
  own,
  filters: of,
});
const manager = { id: 'o-1234567890', managementAccount: '111122223333', featureSet: 'ALL' };

testRule(accountChangeAlarmsConfigured, {
  base: { multiRegionTrails: [trail], watchedLogGroups: [group(filters('subscribed'))], organization: manager },
  pass: [
    { name: 'passes for all kinds of changes', message: 'alarmed' },
    {
      name: 'passes for a member account, which does not need organization alarms',
      facts: {
        organization: { ...manager, managementAccount: '444455556666' },
        watchedLogGroups: [group(filters('subscribed', (name) => name !== 'the organization'))],
      },
    },
    {
      name: 'passes by two log groups',
      facts: {
        watchedLogGroups: [group(filters('subscribed', (name) => name > 'S')), group(filters('subscribed', (name) => name <= 'S'))],
      },
    },
  ],
  fail: [
    { name: 'fails with no log group', facts: { watchedLogGroups: [] }, message: 'none' },
    { name: 'fails with no filters', facts: { watchedLogGroups: [group([])] }, message: 'missing' },
    { name: 'fails for alarms without a subscriber', facts: { watchedLogGroups: [group(filters('silent'))] }, message: 'missing' },
    {
      name: 'fails when one kind is missing',
      facts: { watchedLogGroups: [group(filters('subscribed', (name) => name !== 'VPCs'))] },
      evidence: { missing: ['VPCs'] },
    },
    {
      name: 'fails when the organization alarm is missing in the management account',
      facts: { watchedLogGroups: [group(filters('subscribed', (name) => name !== 'the organization'))] },
      evidence: { missing: ['the organization'] },
    },
  ],
  notApplicable: [
    { name: 'skips when the log group is in another account', facts: { watchedLogGroups: [group([], false)] }, message: 'elsewhere' },
  ],
  undecided: [
    {
      name: 'is unknown when the subscribers are unreadable',
      facts: { watchedLogGroups: [group(filters('unknown'))] },
      message: 'unknown',
    },
    {
      name: 'is unknown when another trail may have alarms',
      facts: { multiRegionTrails: [{ ...trail, logging: null }], watchedLogGroups: [] },
      message: 'unread',
      evidence: { trails: ['all'] },
    },
    {
      name: 'is unknown when another trail may have the missing alarms',
      facts: { multiRegionTrails: [trail, { ...trail, name: 'hidden', logging: null }], watchedLogGroups: [group([])] },
    },
  ],
});
