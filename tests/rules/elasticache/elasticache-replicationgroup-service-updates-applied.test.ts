import { elasticacheServiceUpdatesAppliedRules } from '../../../rules/elasticache/elasticache-replicationgroup-service-updates-applied.ts';
import { daysAgo, testRuleFamily } from '../../support/rule-tester.ts';

const update = (more: object = {}) => ({
  updates: [{ name: 'update-1', severity: 'critical', status: 'not-applied', recommendedBy: daysAgo(10), ...more }],
});

testRuleFamily(elasticacheServiceUpdatesAppliedRules, {
  base: { updates: [] },
  pass: [
    { name: 'passes without updates', message: 'applied' },
    { name: 'passes before the recommended date', facts: update({ recommendedBy: daysAgo(-10) }) },
    { name: 'passes without a recommended date', facts: update({ recommendedBy: undefined }) },
    { name: 'passes with a less severe update', facts: update({ severity: 'medium' }) },
    { name: 'passes when the update is complete', facts: update({ status: 'complete' }) },
    { name: 'passes when the update is not needed', facts: update({ status: 'not-applicable' }) },
    { name: 'passes when the update is scheduled', facts: update({ status: 'scheduled' }) },
  ],
  fail: [
    { name: 'fails after the recommended date', facts: update(), message: 'overdue', evidence: { update: 'update-1' } },
    { name: 'fails when the update was stopped', facts: update({ status: 'stopped' }) },
    { name: 'fails with an unknown severity', facts: update({ severity: 'extreme' }) },
    { name: 'fails with a less severe update if it must be applied', facts: update({ severity: 'low' }), params: { minSeverity: 'low' } },
  ],
  notApplicable: [{ name: 'does not apply to nodes', facts: { replicationGroupId: 'carts' }, message: 'member' }],
});
