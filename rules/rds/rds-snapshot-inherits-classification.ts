import { defineRule } from '../../src/core/rule.ts';

export const rdsSnapshotInheritsClassification = defineRule({
  id: 'rds-snapshot-inherits-classification',
  title: 'Snapshots of RDS instances should inherit the tags of the instance',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 1,
  facts: ['clusterId', 'copyTagsToSnapshot'],
  messages: {
    copied: 'Tags are copied to snapshots.',
    lost: 'Tags are not copied to snapshots.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  rationale:
    'Owner and classification have to travel with every copy of the data; a snapshot without tags is nobody’s and gets shared or kept by mistake.',
  remediation: {
    text: 'Turn on copying of tags to snapshots.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --copy-tags-to-snapshot --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.17'],
    nist80053: ['CA-9(1)', 'CM-2', 'CM-2(2)'],
    prowler: ['rds_instance_copy_tags_to_snapshots'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    return facts.copyTagsToSnapshot ? pass('copied') : fail('lost');
  },
});
