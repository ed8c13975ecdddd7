import { isCustom } from './shared/engine.ts';
import { evaluateVersion, versionMessages, versionParams } from './shared/version.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsEngineVersionSupported = defineRule({
  id: 'rds-engine-version-supported',
  title: 'RDS instances should run an engine version in standard support',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  fix: 'supported-versions',
  facts: ['clusterId', 'engine', 'engineVersion', 'versionOffered', 'standardSupportEnd', 'engineLifecycleSupport'],
  messages: {
    member: 'It is judged on its cluster {{cluster}}.',
    custom: 'RDS Custom runs engine versions of your own.',
    ...versionMessages,
  },
  params: versionParams,
  rationale:
    'Versions out of standard support get no security fixes, unless Extended Support is paid for, and AWS upgrades them when it sees fit.',
  remediation: {
    text: 'Upgrade to a version in standard support; try it on a blue/green deployment or a restored snapshot first.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --engine-version VERSION --allow-major-version-upgrade',
  },
  controls: {
    prowler: ['rds_instance_deprecated_engine_version', 'rds_instance_extended_support'],
    cloudsploit: ['mysqlVulnerabilityCheck'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    if (isCustom(facts.engine)) return notApplicable('custom');
    const { message, evidence } = evaluateVersion(facts, params, now);
    if (message === 'ending') return fail(message, evidence, { severity: 'low', because: 'the version is still in standard support' });
    return message === 'supported' ? pass(message, evidence) : fail(message, evidence);
  },
});
