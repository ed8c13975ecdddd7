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
    { name: 'selected', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
    { name: 'selected by tag', facts: { backup: { optedIn: true, selections: [byTag] } }, resource: { tags: { backup: 'daily' } } },
    { name: 'stopped and selected', facts: { state: 'stopped', backup: all } },
    {
      name: 'all volumes selected',
      facts: { volumeBackups: [volume('vol-1', all), volume('vol-2', all)] },
      message: 'volumes',
      evidence: { plans: ['daily'] },
    },
    { name: 'backed up recently', facts: { lastBackupAt: daysAgo(7) }, message: 'recent', evidence: { date: daysAgo(7) } },
    {
      name: 'unreadable tags, but backed up recently',
      facts: { backup: { optedIn: true, selections: [byTag] }, lastBackupAt: daysAgo(1) },
      resource: { tags: null },
    },
  ],
  fail: [
    { name: 'not selected', message: 'uncovered', severity: 'medium' },
    { name: 'one volume not selected', facts: { volumeBackups: [volume('vol-1', all), volume('vol-2', none)] } },
    { name: 'backed up too long ago', facts: { lastBackupAt: daysAgo(7.1) } },
    { name: 'selected by another tag', facts: { backup: { optedIn: true, selections: [byTag] } }, resource: { tags: { backup: 'no' } } },
    { name: 'not opted in', facts: { backup: { ...all, optedIn: false } }, message: 'optedOut', evidence: { plans: ['daily'] } },
  ],
  notApplicable: [
    { name: 'replaced by a fleet', facts: { fleet: 'Auto Scaling group web' }, message: 'fleet' },
    { name: 'with instance store only', facts: { volumeBackups: [] }, message: 'ephemeral' },
    { name: 'terminated', facts: { state: 'terminated' }, message: 'gone' },
    { name: 'shutting down', facts: { state: 'shutting-down' } },
  ],
  undecided: [
    { name: 'unreadable tags', facts: { backup: { optedIn: true, selections: [byTag] } }, resource: { tags: null }, message: 'unknown' },
  ],
});
