import { clusterEncryptedRule } from '../shared/databases/encrypted-at-rest.ts';
import { clusterVariant } from './shared/variants.ts';

export const neptuneClusterEncryptedAtRest = clusterEncryptedRule({
  ...clusterVariant,
  id: 'neptune-cluster-encrypted-at-rest',
  page: 'encrypt.html',
  engine: 'neptune',
  controls: {
    securityHub: ['Neptune.1'],
    awsConfig: ['neptune-cluster-encrypted'],
    prowler: ['neptune_cluster_storage_encrypted'],
    cloudsploit: ['neptuneDBInstanceEncrypted'],
  },
});
