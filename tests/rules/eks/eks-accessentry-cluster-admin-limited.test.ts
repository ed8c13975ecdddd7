import { eksAccessentryClusterAdminLimited } from '../../../rules/eks/eks-accessentry-cluster-admin-limited.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = 'arn:aws:iam::111122223333:role/platform';
const admin = (scope = 'cluster', name = 'AmazonEKSClusterAdminPolicy') => ({ policies: [{ name, scope }] });

testRule(eksAccessentryClusterAdminLimited, {
  base: { entryType: 'STANDARD', principalArn: role, policies: [], groups: [], principalExists: true },
  pass: [
    { name: 'passes with no policies', message: 'limited' },
    { name: 'passes for administration of a namespace', facts: admin('namespace') },
    { name: 'passes for the node policy of Auto Mode', facts: { ...admin('cluster', 'AmazonEKSAutoNodePolicy'), entryType: 'EC2' } },
    { name: 'passes for a weaker policy', facts: admin('cluster', 'AmazonEKSViewPolicy') },
    {
      name: 'passes for an allowed administrator',
      facts: admin(),
      params: { allowedAdmins: ['arn:aws:iam::111122223333:role/plat*'] },
      message: 'allowed',
    },
    {
      name: 'passes for a group that has no administrator permissions',
      facts: { groups: ['viewers'] },
      params: { adminGroups: ['admins'] },
    },
  ],
  fail: [
    {
      name: 'fails for a role of the account',
      facts: admin(),
      message: 'admin',
      severity: 'medium',
      evidence: { through: ['AmazonEKSClusterAdminPolicy'] },
    },
    { name: 'fails for nodes of Auto Mode', facts: { ...admin(), entryType: 'EC2' }, message: 'admin' },
    { name: 'fails for the admin policy for the cluster', facts: admin('cluster', 'AmazonEKSAdminPolicy'), message: 'admin' },
    {
      name: 'fails for a user',
      facts: { ...admin(), principalArn: 'arn:aws:iam::111122223333:user/anna' },
      message: 'admin',
      severity: 'high',
    },
    {
      name: 'fails for a role of another account',
      facts: { ...admin(), principalArn: 'arn:aws:iam::999900001111:role/partner', principalExists: undefined },
      message: 'foreign',
      severity: 'high',
    },
    {
      name: 'fails for a role of a trusted account',
      facts: { ...admin(), principalArn: 'arn:aws:iam::999900001111:role/partner', principalExists: undefined },
      params: { trustedAccounts: ['999900001111'] },
      message: 'admin',
    },
    { name: 'fails for a role that does not exist', facts: { ...admin(), principalExists: false }, message: 'admin', severity: 'low' },
    {
      name: 'fails for a group of administrators',
      facts: { groups: ['admins'] },
      params: { adminGroups: ['admins'] },
      evidence: { through: ['admins'] },
    },
  ],
  notApplicable: [
    { name: 'skips nodes', facts: { ...admin(), entryType: 'EC2_LINUX' }, message: 'node' },
    { name: 'skips nodes of an unknown kind', facts: { entryType: 'QUANTUM' } },
  ],
});
