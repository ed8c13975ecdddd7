import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isCustom } from './shared/engine.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsEngineVersionSupportedRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-engine-version-supported',
      page: 'USER_UpgradeDBInstance.Upgrading.html',
      controls: {
        prowler: ['rds_instance_deprecated_engine_version', 'rds_instance_extended_support'],
        cloudsploit: ['mysqlVulnerabilityCheck'],
      },
    },
    { ...clusterVariant, id: 'rds-cluster-engine-version-supported', page: 'Aurora.VersionPolicy.html', controls: {} },
  ],
  ({ id, resourceType, plural, guide, page, terraform, controls }) =>
    defineRule({
      id,
      title: `${plural} should run an engine version in standard support`,
      resourceType,
      responsibility: 'platform-and-application-management',
      severity: 'high',
      tier: 1,
      fix: 'supported-versions',
      facts: ['clusterId', 'engine', 'engineVersion', 'versionOffered', 'standardSupportEnd', 'engineLifecycleSupport'],
      messages: {
        member: memberMessage,
        custom: 'RDS Custom runs engine versions that you build.',
        supported: '{{engine}} {{version}} is in standard support.',
        ending: 'Standard support of {{engine}} {{version}} ends on {{end}}.',
        ended: 'Standard support of {{engine}} {{version}} ended on {{end}} (life cycle: {{lifecycle}}).',
        withdrawn: 'AWS no longer offers {{engine}} {{version}}.',
      },
      params: {
        warnDays: integer(90, 'Days before the end of standard support from which a version fails, at low severity.'),
      },
      rationale:
        'After standard support, a version gets security fixes only with paid Extended Support, and AWS can upgrade it at any time.',
      remediation: {
        text: 'Upgrade to a version in standard support. Test the upgrade on a blue/green deployment or a restored copy first.',
        url: `${guide}/${page}`,
        impact:
          'A major version upgrade interrupts service and cannot be undone. A blue/green deployment keeps the old environment until the switchover, and is billed like a second database.',
        cli: [
          'aws rds create-blue-green-deployment --blue-green-deployment-name UPGRADE_NAME --source {{arn}} --target-engine-version ENGINE_VERSION',
          'aws rds switchover-blue-green-deployment --blue-green-deployment-identifier DEPLOYMENT_ID',
        ].join('\n'),
        console: [
          'Open the Amazon RDS console and choose Databases.',
          'Select the database, choose Actions, then Create blue/green deployment.',
          'Choose a target engine version in standard support and create the deployment.',
          'Test the green environment, then choose Actions and Switch over.',
        ].join('\n'),
        terraform: terraformResource(terraform, 'engine_version              = "SUPPORTED_VERSION"', 'allow_major_version_upgrade = true'),
        cloudFormation: cloudFormationResource(resourceType, 'EngineVersion: SUPPORTED_VERSION'),
      },
      controls,
      evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
        const skipped = firstVerdict(
          () => ifMember(facts, notApplicable),
          () => (isCustom(facts.engine) ? notApplicable('custom') : undefined),
        );
        if (skipped !== undefined) return skipped;
        const names = { engine: () => facts.engine, version: () => facts.engineVersion };
        const endsBefore = (time: number) => facts.standardSupportEnd !== undefined && Date.parse(facts.standardSupportEnd) < time;
        const end = () => facts.standardSupportEnd?.slice(0, 10);
        const isOffered = () => facts.versionOffered === true;
        // Extended Support does not make a version a supported one.
        const failed = firstVerdict(
          () =>
            endsBefore(now) ? fail('ended', { ...names, end, lifecycle: () => facts.engineLifecycleSupport ?? 'not reported' }) : undefined,
          () => (isOffered() ? undefined : fail('withdrawn', names)),
          () =>
            endsBefore(now + params.warnDays * 86_400_000)
              ? fail('ending', { ...names, end }, () =>
                  isOffered() ? { severity: 'low', because: 'the version is still in standard support' } : undefined,
                )
              : undefined,
        );
        return failed ?? pass('supported', { ...names, end });
      },
    }),
);
