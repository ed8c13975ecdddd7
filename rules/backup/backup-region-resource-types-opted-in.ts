import { isNamed } from '../shared/backup-coverage.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupRegionResourceTypesOptedIn = defineRule({
  id: 'backup-region-resource-types-opted-in',
  title: 'Resource types in use should be opted in to AWS Backup',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  fix: 'backup-plans',
  facts: ['backupOptIn', 'backupCandidates', 'backupSelections'],
  messages: {
    optedIn: 'All resource types in use are opted in: {{types}}.',
    named: 'Not opted in, but named by a resource assignment: {{types}}.',
    optedOut: 'In use, but not opted in: {{types}}.',
    nothing: 'There is nothing to back up.',
  },
  rationale: 'Backup plans that go by tag pass over resource types that are not opted in, without a word.',
  remediation: {
    text: 'Opt in to the resource types in the settings of AWS Backup, in each Region.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    cli: 'aws backup update-region-settings --resource-type-opt-in-preference EBS=true,S3=true',
  },
  controls: { cloudsploit: ['backupResourceProtection'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const types = Object.keys(facts.backupCandidates).sort();
    if (types.length === 0) return notApplicable('nothing');
    const optedOut = types.filter((type) => facts.backupOptIn[type] !== true);
    if (optedOut.length === 0) return pass('optedIn', { types });
    const unnamed = optedOut.filter((type) => !isNamed(type, facts.backupSelections));
    return unnamed.length === 0 ? pass('named', { types: optedOut }) : fail('optedOut', { types: unnamed });
  },
});
