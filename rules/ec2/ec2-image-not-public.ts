import { defineRule } from '../../src/core/rule.ts';

export const ec2ImageNotPublic = defineRule({
  id: 'ec2-image-not-public',
  title: 'AMIs owned by the account should not be launchable by everyone',
  resourceType: 'AWS::EC2::Image',
  responsibility: 'customer-data',
  severity: 'critical',
  tier: 1,
  fix: 'unshare',
  exposesPublicly: true,
  facts: ['public'],
  messages: { private: 'The image is not public.', public: 'Everybody can launch the image and read what is on it.' },
  rationale: 'Everybody can start the image and read its disks: source code, configuration, credentials that were left on it.',
  remediation: {
    text: 'Make the image private; replace credentials and other secrets that were on its disks.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-intro.html',
    cli: 'aws ec2 modify-image-attribute --image-id IMAGE --launch-permission "Remove=[{Group=all}]"',
  },
  controls: {
    prowler: ['ec2_ami_public'],
    cloudsploit: ['publicAmi'],
  },
  evaluate: (facts, { pass, fail }) => (facts.public ? fail('public') : pass('private')),
});
