import { isCustom } from './shared/engine.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsMasterPasswordManaged = defineRule({
  id: 'rds-master-password-managed',
  title: 'The master password of RDS instances should be managed by RDS in Secrets Manager',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  fix: 'database-logins',
  facts: ['engine', 'clusterId', 'replicaSource', 'masterUserSecret'],
  messages: {
    managed: 'RDS keeps and rotates the password in Secrets Manager.',
    own: 'The password is not managed by RDS.',
    impaired: 'RDS cannot rotate the password: the secret is impaired.',
    member: 'It is judged on its cluster {{cluster}}.',
    replica: 'It is a read replica of {{source}} and has its passwords.',
    custom: 'RDS Custom does not offer it.',
  },
  rationale:
    'A password that people choose and keep is reused, leaked and rarely changed; RDS can keep it in Secrets Manager and rotate it by itself.',
  remediation: {
    text: 'Let RDS manage the master password; it then rotates every seven days.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --manage-master-user-password --apply-immediately',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    if (facts.replicaSource !== undefined) return notApplicable('replica', { source: facts.replicaSource });
    if (isCustom(facts.engine)) return notApplicable('custom');
    if (facts.masterUserSecret === undefined) return fail('own');
    return facts.masterUserSecret.SecretStatus === 'impaired' ? fail('impaired') : pass('managed');
  },
});
