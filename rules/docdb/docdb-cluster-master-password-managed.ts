import { masterPasswordRule } from '../shared/databases/master-password.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbClusterMasterPasswordManaged = masterPasswordRule({
  ...clusterVariant,
  id: 'docdb-cluster-master-password-managed',
  page: 'docdb-secrets-manager.html',
  responsibility: 'access-control',
  globalDatabase: 'Amazon DocumentDB global cluster',
});
