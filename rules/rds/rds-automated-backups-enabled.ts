import { flag } from '../../src/core/parameters.ts';
import { type AnyRule, defineRuleFamily } from '../../src/core/rule.ts';
import { automatedBackupsRule } from '../shared/databases/automated-backups.ts';
import { extendRule } from '../shared/extend-rule.ts';
import { clusterVariant, exceptMembers, instanceVariant } from './shared/variants.ts';

const impact =
  'Backups are billed by size beyond the free allowance. On a Single-AZ instance, changing the period from 0 restarts it, and each backup suspends I/O briefly. --apply-immediately also applies all other pending changes, which can restart the database.';

/** Returns a rule that skips read replicas if so configured. */
const withReplicaParameter = (rule: AnyRule, evaluatesReplicas: boolean): AnyRule =>
  extendRule<{ readonly replicaSource?: string }>(rule, {
    facts: ['replicaSource'],
    messages: { replica: 'The database is a read replica of {{source}}, which has the backups.' },
    params: { checkReadReplicas: flag(evaluatesReplicas, 'Also require backups of read replicas.') },
    evaluate: (facts, { notApplicable }, { params }) =>
      params['checkReadReplicas'] !== true && facts.replicaSource !== undefined
        ? notApplicable('replica', { source: facts.replicaSource })
        : undefined,
  });

export const rdsAutomatedBackupsEnabledRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-automated-backups-enabled',
      page: 'USER_WorkingWithAutomatedBackups.Enabling.html',
      evaluatesReplicas: false,
      controls: {
        securityHub: ['RDS.11'],
        awsConfig: ['db-instance-backup-enabled'],
        prowler: ['rds_instance_backup_enabled'],
        cloudsploit: ['rdsAutomatedBackups', 'rdsRestorable'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-automated-backups-enabled',
      page: 'Aurora.Managing.Backups.html',
      evaluatesReplicas: true,
      controls: { securityHub: ['RDS.50'], awsConfig: ['rds-cluster-backup-retention-check'] },
    },
  ],
  ({ evaluatesReplicas, ...variant }) =>
    exceptMembers(withReplicaParameter(automatedBackupsRule({ ...variant, impact }), evaluatesReplicas)),
);
