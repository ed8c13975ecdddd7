import { notAsCode } from '../shared/code-snippets.ts';
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
  rationale: 'An unencrypted snapshot can be shared or made public, and its data can be read without a key.',
  remediation: {
    text: 'Create an encrypted copy of the snapshot, use it in images and scripts, and delete the original.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html',
    impact: 'The copy has a new ID and costs storage until the original is deleted. Deletion cannot be undone.',
    cli: 'aws ec2 copy-snapshot --source-region {{region}} --source-snapshot-id {{id}} --encrypted',
    console: [
      'Open the snapshot in the Amazon EC2 console.',
      'Choose Actions, Copy snapshot, select Encrypt this snapshot, and copy it.',
      'Delete the unencrypted snapshot when nothing uses it.',
    ].join('\n'),
    notAsCode: notAsCode.snapshots,
  },
  controls: {
    prowler: ['ec2_ebs_snapshots_encrypted'],
    cloudsploit: ['ebsEncryptedSnapshots', 'encryptedAmi'],
  },
  evaluate: ({ encrypted }, { pass, fail }) => (encrypted ? pass('encrypted') : fail('plain')),
});
