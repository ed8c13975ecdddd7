import { rdsMasterPasswordManagedRules } from '../../../rules/rds/rds-master-password-managed.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsMasterPasswordManagedRules, {
  base: {
    engine: 'postgres',
    masterUserSecret: { SecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:rds!db-1', SecretStatus: 'active' },
  },
  pass: [
    { name: 'passes when RDS manages the password', message: 'managed' },
    { name: 'passes while the password is rotated', facts: { masterUserSecret: { SecretStatus: 'rotating' } } },
  ],
  fail: [
    { name: 'fails when RDS does not manage the password', facts: { masterUserSecret: undefined }, message: 'unmanaged' },
    { name: 'fails when RDS cannot rotate the password', facts: { masterUserSecret: { SecretStatus: 'impaired' } }, message: 'impaired' },
  ],
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', masterUserSecret: undefined }, message: 'member' },
    { name: 'skips a replica', facts: { replicaSource: 'orders', masterUserSecret: undefined }, message: 'replica' },
    {
      name: 'skips a cluster of an Aurora global database',
      facts: { engine: 'aurora-postgresql', globalDatabase: 'orders-global', masterUserSecret: undefined },
      message: 'global',
      evidence: { globalDatabase: 'orders-global' },
    },
    { name: 'skips RDS Custom', facts: { engine: 'custom-sqlserver-se', masterUserSecret: undefined }, message: 'custom' },
  ],
});
