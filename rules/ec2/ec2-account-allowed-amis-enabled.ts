import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2AccountAllowedAmisEnabled = defineRule({
  id: 'ec2-account-allowed-amis-enabled',
  title: 'Allowed AMIs should be turned on in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'platform-and-application-management',
  severity: 'low',
  tier: 3,
  facts: ['allowedImages'],
  params: { acceptAuditMode: flag(false, 'Accept audit mode.') },
  messages: {
    on: 'Allowed AMIs is in state {{state}}, set by {{setBy}}.',
    off: 'Allowed AMIs is in state {{state}}. The state enabled is required.',
  },
  rationale: 'Without Allowed AMIs, users can launch instances from images that anyone published, which can contain malware.',
  remediation: {
    text: 'Set criteria for images that your account may launch, check them in audit mode, then turn on Allowed AMIs.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html',
    impact:
      'Images that do not meet the criteria can no longer be launched, including by Auto Scaling groups. Running instances are not affected.',
    cli: 'aws ec2 replace-image-criteria-in-allowed-images-settings --image-criteria ImageProviders=amazon,TRUSTED_ACCOUNT_ID\naws ec2 enable-allowed-images-settings --allowed-images-settings-state audit-mode\naws ec2 enable-allowed-images-settings --allowed-images-settings-state enabled',
    terraform:
      'resource "aws_ec2_allowed_images_settings" "this" {\n  state = "enabled"\n  image_criterion {\n    image_providers = ["amazon"]\n  }\n}',
  },
  controls: {},
  evaluate: ({ allowedImages: { State: state, ManagedBy } }, { pass, fail }, { params }) =>
    state === 'enabled' || (state === 'audit-mode' && params.acceptAuditMode)
      ? pass('on', { state, setBy: ManagedBy === 'declarative-policy' ? 'the organization' : 'the account' })
      : fail('off', { state: state ?? 'unknown' }),
});
