import { evaluateVersion, versionMessages, versionParams } from './shared/version.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterEngineVersionSupported = defineRule({
  id: 'rds-cluster-engine-version-supported',
  title: 'RDS clusters should run an engine version in standard support',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  fix: 'supported-versions',
  facts: ['engine', 'engineVersion', 'versionOffered', 'standardSupportEnd', 'engineLifecycleSupport'],
  messages: {
    ...versionMessages,
  },
  params: versionParams,
  rationale:
    'Versions out of standard support get no security fixes, unless Extended Support is paid for, and AWS upgrades them when it sees fit.',
  remediation: {
    text: 'Upgrade to a version in standard support; try it on a blue/green deployment or a clone first.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.VersionPolicy.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --engine-version VERSION --allow-major-version-upgrade',
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params, now }) => {
    const { message, evidence } = evaluateVersion(facts, params, now);
    if (message === 'ending') return fail(message, evidence, { severity: 'low', because: 'the version is still in standard support' });
    return message === 'supported' ? pass(message, evidence) : fail(message, evidence);
  },
});
