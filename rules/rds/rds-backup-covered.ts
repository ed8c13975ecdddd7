import { defineRuleFamily } from '../../src/core/rule.ts';
import { backupCoveredRule } from '../shared/databases/backup-covered.ts';
import { clusterVariant, exceptMembers, instanceVariant } from './shared/variants.ts';

export const rdsBackupCoveredRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-backup-covered',
      optIn: 'RDS=true',
      controls: {
        securityHub: ['RDS.26'],
        awsConfig: ['rds-resources-protected-by-backup-plan'],
        prowler: ['rds_instance_protected_by_backup_plan'],
        cloudsploit: ['backupInUseForRDSSnapshots'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-backup-covered',
      optIn: 'Aurora=true,RDS=true',
      controls: { awsConfig: ['aurora-resources-protected-by-backup-plan'], prowler: ['rds_cluster_protected_by_backup_plan'] },
    },
  ],
  (variant) =>
    exceptMembers(
      backupCoveredRule({ ...variant, severity: 'medium', tier: 1 }),
      'The instance is a member of the cluster {{cluster}}, which is backed up as a whole.',
    ),
);
