import { notAsCode } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2AccountImagePublicAccessBlocked = defineRule({
  id: 'ec2-account-image-public-access-blocked',
  title: 'Block public access for AMIs should be turned on in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  fix: 'unshare',
  facts: ['imageBlockPublicAccess'],
  messages: {
    blocked: 'Block public access for AMIs is turned on, set by {{setBy}}.',
    open: 'Block public access for AMIs is turned off.',
    unclear: 'Block public access for AMIs is in the unknown state {{state}}.',
  },
  rationale: 'A single API call or click can make an image, and all data on its volumes, available to every AWS account.',
  remediation: {
    text: 'Turn on block public access for AMIs in the Region.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html',
    impact: 'Images that are already public stay public. New images can no longer be made public.',
    cli: 'aws ec2 enable-image-block-public-access --image-block-public-access-state block-new-sharing',
    console:
      'Open the Amazon EC2 console and choose Dashboard.\nUnder Account attributes, choose Data protection and security.\nUnder Block public access for AMIs, choose Manage.\nTurn on Block new public sharing and choose Update.',
    terraform: 'resource "aws_ec2_image_block_public_access" "this" {\n  state = "block-new-sharing"\n}',
    consolePage: 'ec2/home?region={{region}}#Settings:tab=imagePublicAccess',
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    prowler: ['ec2_ami_account_block_public_access'],
  },
  fixedFacts: ({ imageBlockPublicAccess }) => ({
    imageBlockPublicAccess: { ...imageBlockPublicAccess, ImageBlockPublicAccessState: 'block-new-sharing' as const },
  }),
  evaluate: ({ imageBlockPublicAccess: { ImageBlockPublicAccessState: state, ManagedBy } }, { pass, fail, indeterminate }) => {
    if (state === 'block-new-sharing')
      return pass('blocked', { setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' });
    return state === 'unblocked' ? fail('open') : indeterminate('unclear', { state: state ?? '' });
  },
});
