import { datedTable } from '../../src/core/dated-table.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { engineSupportParams, evaluateEngineSupport } from '../shared/databases/support.ts';
import { clusterVariant, modifySteps } from './shared/variants.ts';

/** End of life by version, or by the part of versions that share it. */
const endOfLife = datedTable<Readonly<Record<string, string>>>({
  source: 'https://docs.aws.amazon.com/neptune/latest/userguide/engine-releases.html',
  asOf: '2026-11',
  missing: 'The version is supported as long as AWS offers it.',
  entries: {
    '1.0': '2023-01-30',
    '1.1': '2024-10-31',
    '1.2': '2026-03-06',
    '1.3': '2027-03-06',
    '1.4.0': '2027-03-06',
    '1.4.1': '2027-03-06',
    '1.4.2': '2027-03-06',
    '1.4.3': '2027-03-06',
    '1.4.4': '2027-03-06',
    '1.4.5': '2027-03-06',
    '1.4.6.0': '2027-03-06',
    '1.4.6.1': '2027-03-06',
    '1.4.6.2': '2027-06-03',
    '1.4.6.3': '2027-06-03',
    '1.4.7.0': '2027-06-03',
  },
});

/** Returns the entry of the longest part of a version that the table contains. */
function endOf(version: string): string | undefined {
  const parts = version.split('.');
  const prefixes = parts.map((_part, index) => parts.slice(0, parts.length - index).join('.'));
  return prefixes.map((prefix) => endOfLife.entries[prefix]).find((end) => end !== undefined);
}

export const neptuneClusterEngineVersionSupported = defineRule({
  id: 'neptune-cluster-engine-version-supported',
  title: 'Neptune clusters should run a supported engine version',
  resourceType: 'AWS::Neptune::DBCluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  fix: 'supported-versions',
  facts: ['engineVersion', 'versionOffered'],
  messages: {
    supported: 'Neptune {{version}} is supported.',
    ending: 'Neptune {{version}} reaches its end of life on {{end}}.',
    ended: 'Neptune {{version}} reached its end of life on {{end}}.',
    withdrawn: 'AWS no longer offers Neptune {{version}}.',
  },
  params: engineSupportParams,
  rationale: 'After its end of life, a version gets no security fixes, and AWS upgrades the cluster at a time that you do not choose.',
  remediation: {
    text: 'Upgrade to a supported version. Test the upgrade on a clone of the cluster first.',
    url: `${clusterVariant.guide}/engine-updates-upgrading.html`,
    impact: 'An upgrade restarts the instances and cannot be undone. Take a snapshot first.',
    cli: `${clusterVariant.modify} --engine-version ENGINE_VERSION --allow-major-version-upgrade --apply-immediately`,
    console: modifySteps('Choose a supported engine version.'),
    terraform: terraformResource(
      'aws_neptune_cluster',
      'engine_version              = "SUPPORTED_VERSION"',
      'allow_major_version_upgrade = true',
    ),
    cloudFormation: cloudFormationResource('AWS::Neptune::DBCluster', 'EngineVersion: SUPPORTED_VERSION'),
  },
  controls: {},
  evaluate: (facts, verdicts, { params, now }) =>
    evaluateEngineSupport(
      {
        end: () => endOf(facts.engineVersion),
        isOffered: () => facts.versionOffered === true,
        evidence: { version: () => facts.engineVersion },
      },
      verdicts,
      { now, warnDays: params.warnDays },
    ),
});
