import { rdsMasterPasswordManaged } from '../../../rules/rds/rds-master-password-managed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsMasterPasswordManaged, {
  base: {
    engine: 'postgres',
    masterUserSecret: { SecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:rds!db-1', SecretStatus: 'active' },
  },
  pass: [
    { name: 'managed', message: 'managed' },
    { name: 'being rotated', facts: { masterUserSecret: { SecretStatus: 'rotating' } } },
  ],
  fail: [
    { name: 'not managed', facts: { masterUserSecret: undefined }, message: 'own' },
    { name: 'cannot be rotated', facts: { masterUserSecret: { SecretStatus: 'impaired' } }, message: 'impaired' },
  ],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', masterUserSecret: undefined }, message: 'member' },
    { name: 'read replica', facts: { replicaSource: 'orders', masterUserSecret: undefined }, message: 'replica' },
    { name: 'RDS Custom', facts: { engine: 'custom-sqlserver-se', masterUserSecret: undefined }, message: 'custom' },
  ],
});
