import { notAsCode } from '../shared/code-snippets.ts';
import { isNamed } from '../shared/backup-coverage.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupRegionResourceTypesOptedIn = defineRule({
  id: 'backup-region-resource-types-opted-in',
  title: 'AWS Backup service opt-in should be on for the resource types in use',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  fix: 'backup-plans',
  facts: ['backupOptIn', 'backupCandidates', 'backupSelections'],
  messages: {
    optedIn: 'Service opt-in of AWS Backup is on for all resource types in use: {{types}}.',
    named: 'Service opt-in of AWS Backup is off for {{types}}, but resource assignments name them.',
    optedOut: 'Service opt-in of AWS Backup is off for {{types}}, which are in use.',
    nothing: 'There are no resources to back up.',
  },
  rationale: 'Backup plans that select by tag silently skip resource types for which service opt-in is off.',
  remediation: {
    text: 'Opt in to the resource types in the settings of AWS Backup, in each Region.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    impact: 'Existing plans then back up more resources, which costs more storage.',
    cli: 'aws backup update-region-settings --resource-type-opt-in-preference RESOURCE_TYPE=true',
    console:
      'Open the AWS Backup console and choose Settings.\nUnder Service opt-in, choose Configure resources.\nTurn on the resource types and confirm.',
    terraform:
      'resource "aws_backup_region_settings" "example" {\n  resource_type_opt_in_preference = {\n    "RESOURCE_TYPE" = true\n  }\n}',
    consolePage: 'backup/home?region={{region}}#/settings',
    notAsCode: notAsCode.cloudFormation,
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
