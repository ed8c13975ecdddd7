import { defineRule } from '../../src/core/rule.ts';

export const rdsDeletionProtectionEnabled = defineRule({
  id: 'rds-deletion-protection-enabled',
  title: 'RDS instances should have deletion protection',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'deletion-protection',
  facts: ['clusterId', 'deletionProtection'],
  messages: {
    on: 'Deletion protection is on.',
    off: 'Deletion protection is off.',
    member: 'It is judged on its cluster {{cluster}}.',
  },
  rationale: 'Without it, one call or one mistaken infrastructure change deletes the database, and its automated backups with it.',
  remediation: {
    text: 'Turn on deletion protection; it takes effect at once and without downtime.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --deletion-protection --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.8'],
    awsConfig: ['rds-instance-deletion-protection-enabled'],
    nist80053: ['CM-3', 'CP-9', 'SC-5(2)'],
    prowler: ['rds_instance_deletion_protection'],
    cloudsploit: ['rdsDeletionProtectionEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    return facts.deletionProtection ? pass('on') : fail('off');
  },
});
