import { notAsCode } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsSnapshotNotPublic = defineRule({
  id: 'ebs-snapshot-not-public',
  title: 'EBS snapshots should not be public',
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
    masked: 'The snapshot is shared with all AWS accounts, but block public access for snapshots in the Region keeps it private.',
    public: 'Any AWS account can create volumes from the snapshot and read its data.',
  },
  rationale: 'Attackers search for public snapshots and copy their data, such as databases, source code and keys.',
  remediation: {
    text: 'Remove the permission, turn on block public access for snapshots, and rotate all credentials that were on the volume.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
    impact: 'Other accounts can no longer create volumes from the snapshot. Copies that they already made stay.',
    cli: 'aws ec2 modify-snapshot-attribute --snapshot-id {{id}} --attribute createVolumePermission --operation-type remove --group-names all',
    console: [
      'Open the snapshot in the Amazon EC2 console.',
      'Choose Actions, Modify permissions.',
      'Choose Private, then Save changes.',
    ].join('\n'),
    notAsCode: notAsCode.snapshots,
  },
  controls: {
    securityHub: ['EC2.1'],
    awsConfig: ['ebs-snapshot-public-restorable-check'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['ec2_ebs_public_snapshot'],
    cloudsploit: ['ebsSnapshotPublic', 'ebsSnapshotPrivate'],
  },
  fixedFacts: () => ({ public: false }),
  evaluate: (facts, { pass, fail }) => {
    return (
      firstVerdict(
        () => (facts.encrypted ? pass('encrypted') : undefined),
        () => (facts.public ? undefined : pass('private')),
        () => (facts.blockPublicAccess.State === 'block-all-sharing' ? pass('masked') : undefined),
      ) ?? fail('public')
    );
  },
});
