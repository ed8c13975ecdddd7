import { datedTable } from '../../src/core/dated-table.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { engineSupportParams, evaluateEngineSupport } from '../shared/databases/support.ts';
import { clusterVariant, modifySteps } from './shared/variants.ts';

/** Last day of standard support by major version. */
const standardSupport = datedTable<Readonly<Record<string, string>>>({
  source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-version-support-dates.html',
  asOf: '2026-11',
  missing: 'The date that DescribeDBMajorEngineVersions returns applies; without one, AWS has not announced the end of support.',
  entries: { '3.6': '2026-03-30' },
});

const majorOf = (version: string): string => version.split('.').slice(0, 2).join('.');

export const docdbClusterEngineVersionSupported = defineRule({
  id: 'docdb-cluster-engine-version-supported',
  title: 'DocumentDB clusters should run an engine version in standard support',
  resourceType: 'AWS::DocDB::DBCluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  fix: 'supported-versions',
  facts: ['engineVersion', 'versionOffered', 'standardSupportEnd'],
  messages: {
    supported: 'DocumentDB {{version}} is in standard support.',
    ending: 'Standard support of DocumentDB {{version}} ends on {{end}}.',
    ended: 'Standard support of DocumentDB {{version}} ended on {{end}}.',
    withdrawn: 'AWS no longer offers DocumentDB {{version}}.',
  },
  params: engineSupportParams,
  rationale: 'After standard support, a version gets security fixes only with paid Extended Support, and AWS can upgrade it at any time.',
  remediation: {
    text: 'Upgrade to a version in standard support. Test the upgrade on a restored copy first.',
    url: `${clusterVariant.guide}/docdb-mvu.html`,
    impact: 'A major version upgrade interrupts service and cannot be undone. Take a snapshot first.',
    cli: `${clusterVariant.modify} --engine-version ENGINE_VERSION --allow-major-version-upgrade --apply-immediately`,
    console: modifySteps('Choose an engine version in standard support.'),
    terraform: terraformResource(
      'aws_docdb_cluster',
      'engine_version              = "SUPPORTED_VERSION"',
      'allow_major_version_upgrade = true',
    ),
    cloudFormation: cloudFormationResource('AWS::DocDB::DBCluster', 'EngineVersion: SUPPORTED_VERSION'),
  },
  controls: {},
  evaluate: (facts, verdicts, { params, now }) =>
    evaluateEngineSupport(
      {
        end: () => standardSupport.entries[majorOf(facts.engineVersion)] ?? facts.standardSupportEnd,
        isOffered: () => facts.versionOffered === true,
        evidence: { version: () => facts.engineVersion },
      },
      verdicts,
      { now, warnDays: params.warnDays },
    ),
});
