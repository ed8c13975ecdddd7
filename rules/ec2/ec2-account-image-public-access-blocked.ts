import { defineRule } from '../../src/core/rule.ts';

export const ec2AccountImagePublicAccessBlocked = defineRule({
  id: 'ec2-account-image-public-access-blocked',
  title: 'Block public access for AMIs should be on in every region',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  fix: 'unshare',
  facts: ['imageBlockPublicAccess'],
  messages: {
    blocked: 'Images cannot be shared with everybody; {{setBy}} blocks it.',
    open: 'Images can be shared with everybody.',
    unclear: 'EC2 answers with the unknown state {{state}}.',
  },
  rationale: 'One call or one click makes an image, and all that is on its disks, available to every AWS account.',
  remediation: {
    text: 'Turn on block public access for AMIs in the Region; images that are public already stay public.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html',
    cli: 'aws ec2 enable-image-block-public-access --region REGION --image-block-public-access-state block-new-sharing',
  },
  controls: {
    prowler: ['ec2_ami_account_block_public_access'],
  },
  evaluate: ({ imageBlockPublicAccess: { ImageBlockPublicAccessState: state, ManagedBy } }, { pass, fail, indeterminate }) => {
    if (state === 'block-new-sharing')
      return pass('blocked', { setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' });
    return state === 'unblocked' ? fail('open') : indeterminate('unclear', { state: state ?? '' });
  },
});
