import { clusterEncryptedRule } from '../shared/databases/encrypted-at-rest.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbClusterEncryptedAtRest = clusterEncryptedRule({
  ...clusterVariant,
  id: 'docdb-cluster-encrypted-at-rest',
  page: 'encryption-at-rest.html',
  engine: 'docdb',
  controls: {
    securityHub: ['DocumentDB.1'],
    awsConfig: ['docdb-cluster-encrypted'],
    prowler: ['documentdb_cluster_storage_encrypted'],
    cloudsploit: ['docdbClusterEncrypted'],
  },
});
