import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { supportsIamAuthentication } from './shared/engine.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsIamAuthenticationEnabledRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-iam-authentication-enabled',
      controls: {
        securityHub: ['RDS.10'],
        awsConfig: ['rds-instance-iam-authentication-enabled'],
        prowler: ['rds_instance_iam_authentication_enabled'],
        cloudsploit: ['iamDbAuthenticationEnabled'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-iam-authentication-enabled',
      // AWS evaluates RDS.10 on members, which have the setting of their cluster.
      controls: {
        securityHub: ['RDS.10', 'RDS.12'],
        awsConfig: ['rds-instance-iam-authentication-enabled', 'rds-cluster-iam-authentication-enabled'],
        prowler: ['rds_cluster_iam_authentication_enabled'],
      },
    },
  ],
  ({ id, resourceType, plural, guide, modify, terraform, controls }) =>
    defineRule({
      id,
      title: `${plural} should have IAM authentication turned on`,
      resourceType,
      responsibility: 'access-control',
      severity: 'medium',
      tier: 1,
      fix: 'database-logins',
      facts: ['clusterId', 'iamAuthentication', 'engine', 'engineVersion'],
      messages: {
        on: 'IAM authentication is on.',
        off: 'IAM authentication is off.',
        unsupported: '{{engine}} {{version}} does not support IAM authentication.',
        unknown: 'IAM authentication is off, and Onus does not know whether {{engine}} {{version}} supports it.',
        member: memberMessage,
      },
      rationale:
        'Database passwords are shared, stored in configuration and rarely changed. With IAM, users and applications sign in with tokens that expire after 15 minutes.',
      remediation: {
        text: 'Turn on IAM database authentication, and give each database user the role or plugin for it.',
        url: `${guide}/UsingWithRDS.IAMDBAuth.Enabling.html`,
        impact:
          'The change does not interrupt service. Passwords continue to work. --apply-immediately also applies all other pending changes, which can restart the database.',
        cli: `${modify} --enable-iam-database-authentication --apply-immediately`,
        console: modifySteps('Under Database authentication, choose Password and IAM database authentication.'),
        terraform: terraformResource(terraform, 'iam_database_authentication_enabled = true'),
        cloudFormation: cloudFormationResource(resourceType, 'EnableIAMDatabaseAuthentication: true'),
      },
      controls: { ...controls, nist80053: ['AC-2(1)', 'AC-3', 'AC-3(15)', 'AC-6'] },
      fixedFacts: () => ({ iamAuthentication: true }),
      evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
        const evidence = { engine: () => facts.engine, version: () => facts.engineVersion };
        const isSupported = () => supportsIamAuthentication(facts.engine, () => facts.engineVersion);
        const skipped = firstVerdict(
          () => ifMember(facts, notApplicable),
          () => (!facts.iamAuthentication && isSupported() === false ? notApplicable('unsupported', evidence) : undefined),
        );
        if (skipped !== undefined) return skipped;
        if (facts.iamAuthentication) return pass('on');
        return isSupported() === undefined ? indeterminate('unknown', evidence) : fail('off');
      },
    }),
);
