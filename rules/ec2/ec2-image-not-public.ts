import { notAsCode } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2ImageNotPublic = defineRule({
  id: 'ec2-image-not-public',
  title: 'AMIs should not be public',
  resourceType: 'AWS::EC2::Image',
  responsibility: 'customer-data',
  severity: 'critical',
  tier: 1,
  fix: 'unshare',
  exposesPublicly: true,
  facts: ['public'],
  messages: { private: 'The image is not public.', public: 'Any AWS account can launch the image and read its volumes.' },
  rationale: 'Any AWS account can launch the image and read source code, configuration and credentials on its volumes.',
  remediation: {
    text: 'Make the image private, and rotate credentials and other secrets that were on its volumes.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html',
    impact: 'Other accounts can no longer launch the image. Instances that are already running are not affected.',
    cli: 'aws ec2 modify-image-attribute --image-id {{id}} --launch-permission "Remove=[{Group=all}]"',
    console: [
      'Open the image in the Amazon EC2 console.',
      'Choose Actions, Edit AMI permissions.',
      'Choose Private, then Save changes.',
    ].join('\n'),
    notAsCode: notAsCode.images,
  },
  controls: {
    prowler: ['ec2_ami_public'],
    cloudsploit: ['publicAmi'],
  },
  fixedFacts: () => ({ public: false }),
  evaluate: (facts, { pass, fail }) => (facts.public ? fail('public') : pass('private')),
});
