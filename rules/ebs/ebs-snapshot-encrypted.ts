import { defineRule } from '../../src/core/rule.ts';

export const ebsSnapshotEncrypted = defineRule({
  id: 'ebs-snapshot-encrypted',
  title: 'EBS snapshots should be encrypted',
  resourceType: 'AWS::EC2::Snapshot',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'ebs-encryption',
  facts: ['encrypted'],
  messages: { encrypted: 'The snapshot is encrypted.', plain: 'The snapshot is not encrypted.' },
  rationale: 'An unencrypted snapshot can be made public or shared, and whoever gets it reads the whole disk without any key.',
  remediation: {
    text: 'Copy the snapshot with encryption, point images and scripts to the copy and delete the original.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html',
    cli: 'aws ec2 copy-snapshot --source-region REGION --source-snapshot-id SNAPSHOT --encrypted',
  },
  controls: {
    prowler: ['ec2_ebs_snapshots_encrypted'],
    cloudsploit: ['ebsEncryptedSnapshots', 'encryptedAmi'],
  },
  evaluate: ({ encrypted }, { pass, fail }) => (encrypted ? pass('encrypted') : fail('plain')),
});
