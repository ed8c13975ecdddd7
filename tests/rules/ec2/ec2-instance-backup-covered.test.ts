import { ec2InstanceBackupCovered } from '../../../rules/ec2/ec2-instance-backup-covered.ts';
import type { BackupAssignment } from '../../../src/services/backup/facts.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1';
const none: BackupAssignment = { optedIn: true, selections: [] };
const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] };
const volume = (id: string, assignment: BackupAssignment) => ({
  ...assignment,
  arn: `arn:aws:ec2:eu-west-1:111122223333:volume/${id}`,
  tags: {},
});

testRule(ec2InstanceBackupCovered, {
  resource: { arn },
  base: { state: 'running', backup: none, volumeBackups: [volume('vol-1', none)] },
  pass: [
    { name: 'passes when selected', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
    {
      name: 'passes when selected by tag',
      facts: { backup: { optedIn: true, selections: [byTag] } },
      resource: { tags: { backup: 'daily' } },
    },
    { name: 'passes when stopped and selected', facts: { state: 'stopped', backup: all } },
    {
      name: 'passes for all volumes selected',
      facts: { volumeBackups: [volume('vol-1', all), volume('vol-2', all)] },
      message: 'volumes',
      evidence: { plans: ['daily'] },
    },
    { name: 'passes when backed up recently', facts: { lastBackupAt: daysAgo(7) }, message: 'recent', evidence: { date: daysAgo(7) } },
    {
      name: 'passes for unreadable tags, but backed up recently',
      facts: { backup: { optedIn: true, selections: [byTag] }, lastBackupAt: daysAgo(1) },
      resource: { tags: null },
    },
  ],
  fail: [
    { name: 'fails when not selected', message: 'uncovered', severity: 'medium' },
    { name: 'fails for one volume not selected', facts: { volumeBackups: [volume('vol-1', all), volume('vol-2', none)] } },
    { name: 'fails when backed up too long ago', facts: { lastBackupAt: daysAgo(7.1) } },
    {
      name: 'fails when selected by another tag',
      facts: { backup: { optedIn: true, selections: [byTag] } },
      resource: { tags: { backup: 'no' } },
    },
    { name: 'fails when not opted in', facts: { backup: { ...all, optedIn: false } }, message: 'optedOut', evidence: { plans: ['daily'] } },
  ],
  notApplicable: [
    { name: 'skips when replaced by a fleet', facts: { fleet: 'Auto Scaling group web' }, message: 'fleet' },
    { name: 'skips with instance store only', facts: { volumeBackups: [] }, message: 'ephemeral' },
    { name: 'skips when terminated', facts: { state: 'terminated' }, message: 'gone' },
    { name: 'skips while shutting down', facts: { state: 'shutting-down' } },
  ],
  undecided: [
    {
      name: 'is unknown for unreadable tags',
      facts: { backup: { optedIn: true, selections: [byTag] } },
      resource: { tags: null },
      message: 'unknown',
    },
  ],
});
