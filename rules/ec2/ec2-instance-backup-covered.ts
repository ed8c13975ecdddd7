import { backupCoverage, strongest } from '../shared/backup-coverage.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceBackupCovered = defineRule({
  id: 'ec2-instance-backup-covered',
  title: 'A backup plan should include stateful instances',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  fix: 'backup-plans',
  facts: ['state', 'fleet', 'backup', 'volumeBackups', 'lastBackupAt'],
  params: { maxAgeDays: integer(7, 'Days for which a backup that no plan made is good enough.') },
  messages: {
    covered: 'The instance is backed up by {{plans}}.',
    volumes: 'All volumes of the instance are backed up by {{plans}}.',
    recent: 'The instance was backed up on {{date}}, though not by a plan.',
    uncovered: 'No backup plan selects the instance.',
    optedOut: '{{plans}} would back up the instance, but instances are not opted in to AWS Backup in this Region.',
    unknown: 'Whether {{plans}} select the instance or its volumes depends on tags that are not known.',
    fleet: 'The instance belongs to {{fleet}}, which replaces it.',
    ephemeral: 'The instance has no volumes that outlive it.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'What is on the disks of an instance is gone with them unless something copies it.',
  remediation: {
    text: 'Give the instance the tag by which a backup plan selects, or assign it to a plan.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  },
  controls: { awsConfig: ['ec2-resources-protected-by-backup-plan'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params, now }) => {
    if (facts.state === 'terminated' || facts.state === 'shutting-down') return notApplicable('gone', { state: facts.state });
    if (facts.fleet !== undefined) return notApplicable('fleet', { fleet: facts.fleet });
    const own = backupCoverage(facts.backup, resource);
    if (own.state === 'covered') return pass('covered', { plans: own.plans });
    if (facts.volumeBackups.length === 0) return notApplicable('ephemeral');
    const volumes = facts.volumeBackups.map((volume) => backupCoverage(volume, volume));
    if (volumes.every(({ state }) => state === 'covered')) return pass('volumes', { plans: strongest(volumes).plans });
    const date = facts.lastBackupAt;
    if (date !== undefined && now - Date.parse(date) <= params.maxAgeDays * 86_400_000) return pass('recent', { date });
    if (own.state === 'unknown') return indeterminate('unknown', { plans: own.plans });
    return own.state === 'opted-out' ? fail('optedOut', { plans: own.plans }) : fail('uncovered');
  },
});
