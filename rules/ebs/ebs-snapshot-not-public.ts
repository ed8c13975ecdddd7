import { defineRule } from '../../src/core/rule.ts';

export const ebsSnapshotNotPublic = defineRule({
  id: 'ebs-snapshot-not-public',
  title: 'EBS snapshots should not be restorable by everyone',
  resourceType: 'AWS::EC2::Snapshot',
  responsibility: 'customer-data',
  severity: 'critical',
  tier: 1,
  fix: 'unshare',
  exposesPublicly: true,
  facts: ['encrypted', 'public', 'blockPublicAccess'],
  messages: {
    encrypted: 'An encrypted snapshot cannot be public.',
    private: 'The snapshot is not public.',
    masked:
      'The snapshot is shared with everybody, and only the block of the Region keeps it private: lift the block and it is public again.',
    public: 'Everybody can make volumes of the snapshot and read the whole disk.',
  },
  rationale: 'Public snapshots are searched for and copied within hours, with all that was on the disk: databases, source code, keys.',
  remediation: {
    text: 'Take back the permission, turn on block public access for snapshots, and replace all credentials that were on the disk.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
    cli: 'aws ec2 modify-snapshot-attribute --snapshot-id SNAPSHOT --attribute createVolumePermission --operation-type remove --group-names all',
  },
  controls: {
    securityHub: ['EC2.1'],
    awsConfig: ['ebs-snapshot-public-restorable-check'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['ec2_ebs_public_snapshot'],
    cloudsploit: ['ebsSnapshotPublic', 'ebsSnapshotPrivate'],
  },
  evaluate: (facts, { pass, fail }) => {
    if (facts.encrypted) return pass('encrypted');
    if (!facts.public) return pass('private');
    return facts.blockPublicAccess.State === 'block-all-sharing' ? pass('masked') : fail('public');
  },
});
