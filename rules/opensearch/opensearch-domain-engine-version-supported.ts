import { datedTable } from '../../src/core/dated-table.ts';
import { defineRule } from '../../src/core/rule.ts';
import { supportState } from '../shared/support-dates.ts';
import { isAfter } from '../shared/versions.ts';
import { blueGreen, domainCode, guide } from './shared/snippets.ts';

/** Ranges of versions of each engine, ends included, with the last day of their standard support. Paid Extended Support follows. */
const standardSupportEnds = datedTable({
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html#choosing-version',
  asOf: '2026-11',
  missing: 'AWS has not announced an end of support, so the version passes while AWS offers it.',
  entries: [
    { engine: 'Elasticsearch', from: [1, 0], to: [6, 7], end: '2025-11-07' },
    { engine: 'Elasticsearch', from: [7, 1], to: [7, 8], end: '2025-11-07' },
    { engine: 'OpenSearch', from: [1, 0], to: [1, 2], end: '2025-11-07' },
    { engine: 'OpenSearch', from: [2, 3], to: [2, 9], end: '2025-11-07' },
  ],
});

export const opensearchDomainEngineVersionSupported = defineRule({
  id: 'opensearch-domain-engine-version-supported',
  title: 'OpenSearch domains should use an engine version in standard support',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  fix: 'supported-versions',
  facts: ['engineVersion', 'versionOffered'],
  messages: {
    supported: '{{version}} is in standard support.',
    ended: 'Standard support of {{version}} ended on {{end}}.',
    withdrawn: 'AWS no longer offers {{version}}.',
    unknown: 'Onus does not recognize the engine version {{version}}.',
  },
  rationale: 'After standard support, a version gets only critical fixes, and Extended Support is billed for each hour of every node.',
  remediation: {
    text: 'Take a manual snapshot, check that the upgrade is possible, and upgrade to a version in standard support.',
    url: `${guide}/version-migration.html`,
    impact: `An upgrade cannot be undone, and clients may need changes. ${blueGreen}`,
    cli: [
      'aws opensearch get-compatible-versions --domain-name {{id}}',
      'aws opensearch upgrade-domain --domain-name {{id}} --target-version TARGET_VERSION --perform-check-only',
      'aws opensearch upgrade-domain --domain-name {{id}} --target-version TARGET_VERSION',
    ].join('\n'),
    console: [
      'Open the Amazon OpenSearch Service console and choose the domain.',
      'Choose Actions, Upgrade.',
      'Choose a version, check the upgrade eligibility, then upgrade.',
    ].join('\n'),
    ...domainCode({ terraform: ['engine_version = "TARGET_VERSION"'], cloudFormation: ['EngineVersion: TARGET_VERSION'] }),
  },
  controls: {},
  related: { cloudsploit: ['opensearchVersion'] },
  evaluate: (facts, { pass, fail, indeterminate }, { now }) => {
    const version = facts.engineVersion;
    const [, engine, number] = /^(OpenSearch|Elasticsearch)_(\d+\.\d+)$/.exec(version) ?? [];
    if (engine === undefined || number === undefined) return indeterminate('unknown', { version });
    const parts = number.split('.').map(Number);
    const end = standardSupportEnds.entries.find(
      (range) => range.engine === engine && !isAfter(range.from, parts) && !isAfter(parts, range.to),
    )?.end;
    if (end !== undefined && supportState(end, 0, now) === 'ended') return fail('ended', { version, end });
    return facts.versionOffered ? pass('supported', { version }) : fail('withdrawn', { version });
  },
});
