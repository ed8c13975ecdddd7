import { supportsIamAuthentication } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsIamAuthenticationEnabled = defineRule({
  id: 'rds-iam-authentication-enabled',
  title: 'RDS instances should allow IAM authentication',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 'database-logins',
  facts: ['clusterId', 'iamAuthentication', 'engine', 'engineVersion'],
  messages: {
    on: 'IAM authentication is on.',
    off: 'IAM authentication is off.',
    unsupported: '{{engine}} {{version}} has no IAM authentication.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  rationale:
    'Passwords of database users are shared, kept in configuration and seldom changed; with IAM, people and programs log in with tokens that expire after minutes.',
  remediation: {
    text: 'Turn on IAM database authentication and give each database user the role or plugin for it.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Enabling.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --enable-iam-database-authentication --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.10'],
    awsConfig: ['rds-instance-iam-authentication-enabled'],
    nist80053: ['AC-2(1)', 'AC-3', 'AC-3(15)', 'AC-6'],
    prowler: ['rds_instance_iam_authentication_enabled'],
    cloudsploit: ['iamDbAuthenticationEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    if (facts.iamAuthentication) return pass('on');
    const { engine, engineVersion: version } = facts;
    return supportsIamAuthentication(engine, version) ? fail('off') : notApplicable('unsupported', { engine, version });
  },
});
