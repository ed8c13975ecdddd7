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
    { name: 'passes for automatic backups', message: 'automatic' },
    { name: 'passes for automatic backups that are being turned on', facts: { automaticBackups: 'ENABLING' } },
    {
      name: 'passes for a plan of its own',
      ...tagged,
      facts: { automaticBackups: undefined, ...backup('daily') },
      message: 'covered',
      evidence: { plans: ['daily'] },
    },
    {
      name: 'passes for a plan of its own if it is required',
      ...tagged,
      facts: backup('daily'),
      params: { requireOwnPlan: true },
      message: 'covered',
    },
    {
      name: 'passes for the plan of automatic backups, by its tag',
      ...tagged,
      facts: { automaticBackups: undefined, ...backup('aws/efs/automatic-backup-plan') },
      message: 'covered',
    },
  ],
  fail: [
    {
      name: 'fails for only the plan of automatic backups if a plan of its own is required',
      ...tagged,
      facts: backup('aws/efs/automatic-backup-plan'),
      params: { requireOwnPlan: true },
      message: 'uncovered',
    },
    { name: 'fails for neither', facts: { automaticBackups: undefined }, message: 'uncovered', severity: 'medium' },
    {
      name: 'fails for a copy of another file system',
      facts: { automaticBackups: undefined, overwriteProtection: 'REPLICATING' },
      message: 'uncovered',
      severity: 'low',
    },
    { name: 'fails for automatic backups that are off', facts: { automaticBackups: 'DISABLED' } },
    { name: 'fails for automatic backups if a plan of its own is required', params: { requireOwnPlan: true }, message: 'uncovered' },
    {
      name: 'fails for a plan without opt-in',
      ...tagged,
      facts: { automaticBackups: undefined, ...backup('daily', false) },
      message: 'optedOut',
    },
  ],
  undecided: [
    {
      name: 'is unknown for unreadable tags',
      resource: { arn, tags: null },
      facts: { automaticBackups: undefined, ...backup('daily') },
      message: 'unknown',
    },
  ],
});
