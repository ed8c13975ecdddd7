import { efsFilesystemBackupCovered } from '../../../rules/efs/efs-filesystem-backup-covered.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1';
const backup = (plan: string, optedIn = true) => ({
  backup: { optedIn, selections: [{ plan, anyTag: [{ key: 'backup', value: 'daily' }] }] },
});
const tagged = { resource: { arn, tags: { backup: 'daily' } } };

testRule(efsFilesystemBackupCovered, {
  base: { automaticBackups: 'ENABLED', backup: { optedIn: true, selections: [] } },
  resource: { arn, tags: {} },
  pass: [
    { name: 'automatic backups', message: 'automatic' },
    { name: 'automatic backups that are being turned on', facts: { automaticBackups: 'ENABLING' } },
    {
      name: 'an own plan',
      ...tagged,
      facts: { automaticBackups: undefined, ...backup('daily') },
      message: 'covered',
      evidence: { plans: ['daily'] },
    },
    { name: 'an own plan if it is required', ...tagged, facts: backup('daily'), params: { requireOwnPlan: true }, message: 'covered' },
    {
      name: 'the plan of automatic backups, by its tag',
      ...tagged,
      facts: { automaticBackups: undefined, ...backup('aws/efs/automatic-backup-plan') },
      message: 'covered',
    },
  ],
  fail: [
    {
      name: 'only the plan of automatic backups if an own plan is required',
      ...tagged,
      facts: backup('aws/efs/automatic-backup-plan'),
      params: { requireOwnPlan: true },
      message: 'uncovered',
    },
    { name: 'neither', facts: { automaticBackups: undefined }, message: 'uncovered', severity: 'medium' },
    {
      name: 'a copy of another file system',
      facts: { automaticBackups: undefined, overwriteProtection: 'REPLICATING' },
      message: 'uncovered',
      severity: 'low',
    },
    { name: 'automatic backups that are off', facts: { automaticBackups: 'DISABLED' } },
    { name: 'automatic backups if an own plan is required', params: { requireOwnPlan: true }, message: 'uncovered' },
    { name: 'a plan without opt-in', ...tagged, facts: { automaticBackups: undefined, ...backup('daily', false) }, message: 'optedOut' },
  ],
  undecided: [
    {
      name: 'unreadable tags',
      resource: { arn, tags: null },
      facts: { automaticBackups: undefined, ...backup('daily') },
      message: 'unknown',
    },
  ],
});
