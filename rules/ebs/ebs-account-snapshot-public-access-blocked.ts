import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsAccountSnapshotPublicAccessBlocked = defineRule({
  id: 'ebs-account-snapshot-public-access-blocked',
  title: 'Block public access for EBS snapshots should be on in every region',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'unshare',
  facts: ['snapshotBlockPublicAccess'],
  params: { acceptBlockNewSharing: flag(false, 'It is enough that no snapshot can newly be shared with everybody.') },
  messages: { blocked: 'The state is {{state}}, set by {{setBy}}.', open: 'The state is {{state}}.' },
  rationale: 'One call or one click shares a whole disk with every AWS account.',
  remediation: {
    text: 'Block all public sharing of snapshots in the Region.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html',
    cli: 'aws ec2 enable-snapshot-block-public-access --region REGION --state block-all-sharing',
  },
  controls: {
    securityHub: ['EC2.182'],
    awsConfig: ['ebs-snapshot-block-public-access'],
    prowler: ['ec2_ebs_snapshot_account_block_public_access'],
  },
  evaluate: ({ snapshotBlockPublicAccess: { State: state, ManagedBy } }, { pass, fail }, { params }) =>
    state === 'block-all-sharing' || (state === 'block-new-sharing' && params.acceptBlockNewSharing)
      ? pass('blocked', { state, setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' })
      : fail('open', { state: state ?? 'not known' }),
});
