import { ebsVolumeBackupCovered } from '../../../rules/ebs/ebs-volume-backup-covered.ts';
import type { BackupAssignment } from '../../../src/services/backup/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-1';
const none: BackupAssignment = { optedIn: true, selections: [] };
const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] };
const instance = (assignment: BackupAssignment, tags: Readonly<Record<string, string>> = {}) => ({
  ...assignment,
  arn: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
  tags,
});

testRule(ebsVolumeBackupCovered, {
  resource: { arn },
  base: { state: 'in-use', instances: [{ id: 'i-1', root: false }], backup: none, instanceBackups: [instance(none)] },
  pass: [
    { name: 'passes when selected', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
    {
      name: 'passes by wildcard',
      facts: { backup: { optedIn: false, selections: [{ plan: 'disks', resources: ['arn:aws:ec2:*:*:volume/*'] }] } },
    },
    { name: 'passes by tag', facts: { backup: byTag }, resource: { tags: { backup: 'daily' } } },
    { name: 'passes with its instance', facts: { instanceBackups: [instance(all)] }, message: 'withInstance' },
    { name: 'passes with its instance by tag', facts: { instanceBackups: [instance(byTag, { backup: 'daily' })] } },
    { name: 'passes with one of two instances', facts: { instanceBackups: [instance(none), instance(all)] } },
    { name: 'passes when attached to an instance that is not returned', facts: { instances: [], backup: all } },
  ],
  fail: [
    { name: 'fails when not selected', message: 'uncovered', severity: 'low' },
    {
      name: 'fails when excluded',
      facts: { backup: { optedIn: true, selections: [{ plan: 'daily', resources: ['*'], notResources: [arn] }] } },
    },
    { name: 'fails for another tag', facts: { backup: byTag, instanceBackups: [instance(byTag)] } },
    { name: 'fails when not opted in', facts: { backup: { ...all, optedIn: false } }, message: 'optedOut', evidence: { plans: ['daily'] } },
    { name: 'fails for instances not opted in', facts: { instanceBackups: [instance({ ...all, optedIn: false })] }, message: 'optedOut' },
    {
      name: 'fails when one instance is outside fleets',
      facts: {
        instances: [
          { id: 'i-1', root: true },
          { id: 'i-2', root: true, fleet: 'Auto Scaling group web' },
        ],
      },
    },
  ],
  notApplicable: [
    { name: 'skips when not attached', facts: { state: 'available' }, message: 'unused', evidence: { state: 'available' } },
    {
      name: 'skips when it belongs to a fleet',
      facts: { instances: [{ id: 'i-1', root: true, fleet: 'Auto Scaling group web' }] },
      message: 'fleet',
    },
  ],
  undecided: [{ name: 'is unknown for unreadable tags', facts: { backup: byTag }, resource: { tags: null }, message: 'unknown' }],
});
