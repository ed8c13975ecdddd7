import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterMasterPasswordManaged = defineRule({
  id: 'rds-cluster-master-password-managed',
  title: 'The master password of RDS clusters should be managed by RDS in Secrets Manager',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  fix: 'database-logins',
  facts: ['replicaSource', 'masterUserSecret'],
  messages: {
    managed: 'RDS keeps and rotates the password in Secrets Manager.',
    own: 'The password is not managed by RDS.',
    impaired: 'RDS cannot rotate the password: the secret is impaired.',
    replica: 'It is a replica of {{source}} and has its passwords.',
  },
  rationale:
    'A password that people choose and keep is reused, leaked and rarely changed; RDS can keep it in Secrets Manager and rotate it by itself.',
  remediation: {
    text: 'Let RDS manage the master password; it then rotates every seven days.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --manage-master-user-password --apply-immediately',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.replicaSource !== undefined) return notApplicable('replica', { source: facts.replicaSource });
    if (facts.masterUserSecret === undefined) return fail('own');
    return facts.masterUserSecret.SecretStatus === 'impaired' ? fail('impaired') : pass('managed');
  },
});
