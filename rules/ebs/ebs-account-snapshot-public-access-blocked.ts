import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsAccountSnapshotPublicAccessBlocked = defineRule({
  id: 'ebs-account-snapshot-public-access-blocked',
  title: 'Block public access for EBS snapshots should be turned on in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'unshare',
  facts: ['snapshotBlockPublicAccess'],
  params: { acceptBlockNewSharing: flag(false, 'Accept the state block-new-sharing.') },
  messages: {
    blocked: 'Block public access for snapshots is in state {{state}}, set by {{setBy}}.',
    open: 'Block public access for snapshots is in state {{state}}; block-all-sharing is required.',
  },
  rationale: 'A single API call or click can share all data of a volume with every AWS account.',
  remediation: {
    text: 'Block all public sharing of snapshots in the Region.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html',
    impact: 'Snapshots that are public are no longer accessible to other accounts while the block is turned on.',
    cli: 'aws ec2 enable-snapshot-block-public-access --state block-all-sharing',
    terraform: 'resource "aws_ebs_snapshot_block_public_access" "this" {\n  state = "block-all-sharing"\n}',
    cloudFormation: 'SnapshotBlock:\n  Type: AWS::EC2::SnapshotBlockPublicAccess\n  Properties:\n    State: block-all-sharing',
    console: [
      'Open the Amazon EC2 console and choose Dashboard.',
      'Under Account attributes, choose Data protection and security.',
      'Under Block public access for EBS snapshots, choose Manage.',
      'Choose Block all public access, then Update.',
    ].join('\n'),
    consolePage: 'ec2/home?region={{region}}#Settings:tab=ebsPublicAccess',
  },
  controls: {
    securityHub: ['EC2.182'],
    awsConfig: ['ebs-snapshot-block-public-access'],
    prowler: ['ec2_ebs_snapshot_account_block_public_access'],
  },
  fixedFacts: ({ snapshotBlockPublicAccess }) => ({
    snapshotBlockPublicAccess: { ...snapshotBlockPublicAccess, State: 'block-all-sharing' as const },
  }),
  evaluate: ({ snapshotBlockPublicAccess: { State: state, ManagedBy } }, { pass, fail }, { params }) =>
    state === 'block-all-sharing' || (state === 'block-new-sharing' && params.acceptBlockNewSharing)
      ? pass('blocked', { state, setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' })
      : fail('open', { state: state ?? 'unknown' }),
});
