import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { clusterVariant, guide } from './shared/variants.ts';

const DAY_MS = 86_400_000;

export const redshiftClusterUpgradesAllowed = defineRule({
  id: 'redshift-cluster-upgrades-allowed',
  title: 'Redshift clusters should apply version upgrades automatically',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  fix: 'patching',
  facts: ['versionUpgrades', 'maintenanceTrack', 'maintenanceDeferrals'],
  params: {
    maxDeferralDays: integer(45, 'Maximum length of a deferral of maintenance in days.'),
    failPreview: flag(true, 'Fail clusters on preview tracks.'),
  },
  messages: {
    allowed: 'Redshift applies upgrades in the maintenance window. The maintenance track is {{track}}.',
    off: 'Redshift does not apply version upgrades.',
    deferred: 'Maintenance is deferred for {{days}} days, until {{end}}.',
    preview: 'The cluster uses the preview track {{track}}, which is not meant for production.',
  },
  rationale: 'Upgrades contain security fixes, and customers cannot patch the engine themselves.',
  remediation: {
    text: 'Allow version upgrades and end long deferrals. Clusters on preview tracks have to be replaced.',
    url: `${guide}/managing-cluster-considerations.html`,
    impact: 'Upgrades restart the cluster in the maintenance window. The trailing track applies releases later.',
    cli: `${clusterVariant.modify} --allow-version-upgrade\naws redshift modify-cluster-maintenance --cluster-identifier {{id}} --no-defer-maintenance`,
    console: clusterVariant.edit('Choose Maintenance and edit the maintenance settings.', 'Turn on version upgrades.'),
    ...clusterVariant.code({ terraform: ['allow_version_upgrade = true'], cloudFormation: ['AllowVersionUpgrade: true'] }),
  },
  controls: {
    securityHub: ['Redshift.6'],
    awsConfig: ['redshift-cluster-maintenancesettings-check'],
    prowler: ['redshift_cluster_automatic_upgrades'],
    cloudsploit: ['redshiftAllowVersionUpgrade'],
  },
  evaluate: (facts, { pass, fail }, { params, now }) => {
    const failure = firstVerdict(
      () => (facts.versionUpgrades ? undefined : fail('off')),
      () => {
        const current = facts.maintenanceDeferrals
          .filter(({ end }) => Date.parse(end) > now)
          .map(({ start, end }) => ({ end, days: Math.ceil((Date.parse(end) - Date.parse(start)) / DAY_MS) }))
          .find(({ days }) => days > params.maxDeferralDays);
        return current === undefined ? undefined : fail('deferred', current);
      },
      () => {
        if (!params.failPreview) return undefined;
        const track = facts.maintenanceTrack;
        return /^preview/i.test(track) ? fail('preview', { track }) : undefined;
      },
    );
    return failure ?? pass('allowed', { track: () => facts.maintenanceTrack });
  },
});
