import { defineService, notApplicable } from '../../core/service.ts';
import { backupPlanCollector } from './plan.ts';
import { protectedResourceCollector } from './protected-resource.ts';
import { recoveryPointCollector } from './recovery-point.ts';
import { backupVaultCollector } from './vault.ts';
import { backupAccountFacts } from './account.ts';
import { backup } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    backup: true;
  }
}

export const backupService = defineService({
  id: 'backup',
  title: 'AWS Backup',
  clients: [backup],
  model: {
    category: 'account',
    sources: [],
    reason: 'Keeps recovery points of many services; AWS runs it, plans, vaults and coverage are yours.',
    cloudFormation: ['AWS::Backup'],
    coverage: {
      'customer-data': notApplicable('The data that is backed up is evaluated in its own service.'),
      'client-side-encryption': notApplicable('AWS creates recovery points, so a client cannot encrypt them.'),
      'network-traffic-protection': notApplicable('AWS moves copies over TLS.'),
      'platform-and-application-management': notApplicable('AWS runs the service; Backup gateway appliances are evaluated as instances.'),
    },
  },
  consolePages: {
    'AWS::Backup::BackupPlan': 'backup/home?region={{region}}#/backupplan/details/{{id}}',
    'AWS::Backup::ProtectedResource': 'backup/home?region={{region}}#/resources/{{arn}}',
    'AWS::Backup::RecoveryPoint': 'backup/home?region={{region}}#/backupvaults',
    'AWS::Backup::BackupVault': 'backup/home?region={{region}}#/backupvaults/details/{{name}}',
  },
  collectors: [backupPlanCollector, protectedResourceCollector, recoveryPointCollector, backupVaultCollector],
  accountFacts: { regional: backupAccountFacts },
  asffTypes: {
    'AWS::Backup::BackupPlan': 'AwsBackupBackupPlan',
    'AWS::Backup::BackupVault': 'AwsBackupBackupVault',
    'AWS::Backup::RecoveryPoint': 'AwsBackupRecoveryPoint',
  },
});
