import { supportsIamAuthentication } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterIamAuthenticationEnabled = defineRule({
  id: 'rds-cluster-iam-authentication-enabled',
  title: 'RDS clusters should allow IAM authentication',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'database-logins',
  facts: ['iamAuthentication', 'engine', 'engineVersion'],
  messages: {
    on: 'IAM authentication is on.',
    off: 'IAM authentication is off.',
    unsupported: '{{engine}} {{version}} has no IAM authentication.',
  },
  rationale:
    'Passwords of database users are shared, kept in configuration and seldom changed; with IAM, people and programs log in with tokens that expire after minutes.',
  remediation: {
    text: 'Turn on IAM database authentication and give each database user the role or plugin for it.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.Enabling.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --enable-iam-database-authentication --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.12'],
    awsConfig: ['rds-cluster-iam-authentication-enabled'],
    nist80053: ['AC-2(1)', 'AC-3', 'AC-3(15)', 'AC-6'],
    prowler: ['rds_cluster_iam_authentication_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.iamAuthentication) return pass('on');
    const { engine, engineVersion: version } = facts;
    return supportsIamAuthentication(engine, version) ? fail('off') : notApplicable('unsupported', { engine, version });
  },
});
