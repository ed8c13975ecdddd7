import { redshiftClusterUpgradesAllowed } from '../../../rules/redshift/redshift-cluster-upgrades-allowed.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const deferred = (start: number, end: number) => ({ maintenanceDeferrals: [{ start: daysAgo(start), end: daysAgo(end) }] });

testRule(redshiftClusterUpgradesAllowed, {
  base: { versionUpgrades: true, maintenanceTrack: 'current', maintenanceDeferrals: [] },
  pass: [
    { name: 'passes on the current track', message: 'allowed', evidence: { track: 'current' } },
    { name: 'passes on the trailing track', facts: { maintenanceTrack: 'trailing' } },
    { name: 'passes with a short deferral', facts: deferred(5, -40) },
    { name: 'passes after a long deferral', facts: deferred(70, 1) },
    { name: 'passes on a preview track if allowed', facts: { maintenanceTrack: 'preview_2026' }, params: { failPreview: false } },
  ],
  fail: [
    { name: 'fails without upgrades', facts: { versionUpgrades: false }, message: 'off' },
    { name: 'fails with a long deferral', facts: deferred(20, -40), message: 'deferred', evidence: { days: 60 } },
    { name: 'fails with a deferral over a lower configured maximum', facts: deferred(5, -10), params: { maxDeferralDays: 10 } },
    { name: 'fails on a preview track', facts: { maintenanceTrack: 'preview_2026' }, message: 'preview' },
  ],
});
