import { defineRuleFamily } from '../../src/core/rule.ts';
import { deletionProtectionRule } from '../shared/databases/deletion-protection.ts';
import { clusterVariant, exceptMembers, instanceVariant } from './shared/variants.ts';

export const rdsDeletionProtectionEnabledRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-deletion-protection-enabled',
      page: 'USER_DeleteInstance.html',
      severity: 'low',
      controls: {
        securityHub: ['RDS.8'],
        awsConfig: ['rds-instance-deletion-protection-enabled'],
        prowler: ['rds_instance_deletion_protection'],
        cloudsploit: ['rdsDeletionProtectionEnabled'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-deletion-protection-enabled',
      page: 'USER_DeleteCluster.html',
      severity: 'medium',
      controls: {
        securityHub: ['RDS.7'],
        awsConfig: ['rds-cluster-deletion-protection-enabled'],
        prowler: ['rds_cluster_deletion_protection'],
      },
    },
  ] as const,
  (variant) => exceptMembers(deletionProtectionRule(variant)),
);
