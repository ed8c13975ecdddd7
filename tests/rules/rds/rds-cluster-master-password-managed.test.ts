import { rdsClusterMasterPasswordManaged } from '../../../rules/rds/rds-cluster-master-password-managed.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterMasterPasswordManaged, {
  base: { masterUserSecret: { SecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:rds!db-1', SecretStatus: 'active' } },
  pass: [
    { name: 'managed', message: 'managed' },
    { name: 'being rotated', facts: { masterUserSecret: { SecretStatus: 'rotating' } } },
  ],
  fail: [
    { name: 'not managed', facts: { masterUserSecret: undefined }, message: 'own' },
    { name: 'cannot be rotated', facts: { masterUserSecret: { SecretStatus: 'impaired' } }, message: 'impaired' },
  ],
  notApplicable: [{ name: 'replica', facts: { replicaSource: 'orders', masterUserSecret: undefined }, message: 'replica' }],
});
