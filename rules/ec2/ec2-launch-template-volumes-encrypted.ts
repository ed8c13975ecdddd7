import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2LaunchTemplateVolumesEncrypted = defineRule({
  id: 'ec2-launch-template-volumes-encrypted',
  title: 'Launch templates should encrypt their EBS volumes',
  resourceType: 'AWS::EC2::LaunchTemplate',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 2,
  fix: 'ebs-encryption',
  facts: ['versions', 'encryptionByDefault'],
  messages: {
    encrypted: 'All EBS volumes of the launch template are encrypted.',
    byDefault: 'EBS encryption by default is turned on in the Region, so new volumes are encrypted.',
    plain: 'The launch template does not encrypt {{volumes}}.',
    none: 'The launch template does not specify EBS volumes.',
  },
  rationale: 'Snapshots of unencrypted volumes can be shared and read without a key.',
  remediation: {
    text: 'Create a version that encrypts its volumes, make it the default version, and turn on EBS encryption by default in the Region.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    impact: 'Existing volumes do not change. The launching role needs permission to use the KMS key.',
    cli: 'aws ec2 create-launch-template-version --launch-template-id {{id}} --source-version SOURCE_VERSION --launch-template-data \'{"BlockDeviceMappings":[{"DeviceName":"DEVICE_NAME","Ebs":{"Encrypted":true}}]}\'\naws ec2 modify-launch-template --launch-template-id {{id}} --default-version NEW_VERSION',
    terraform:
      'resource "aws_launch_template" "this" {\n  block_device_mappings {\n    device_name = "/dev/xvda"\n    ebs {\n      encrypted = true\n    }\n  }\n}',
    console: [
      'Open the launch template in the Amazon EC2 console.',
      'Choose Actions, Modify template (Create new version).',
      'Under Storage, set Encrypted to Yes for each volume, and create the version.',
      'Choose Actions, Set default version.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::LaunchTemplate',
      'LaunchTemplateData:',
      '  BlockDeviceMappings:',
      '    - DeviceName: /dev/xvda',
      '      Ebs:',
      '        Encrypted: true',
    ),
  },
  controls: {},
  // Security Hub does not consider EBS encryption by default.
  related: { securityHub: ['EC2.181'], awsConfig: ['ec2-launch-templates-ebs-volume-encrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const mappings = facts.versions.flatMap(({ version, volumes }) => volumes.map((volume) => ({ version, ...volume })));
    if (mappings.length === 0) return notApplicable('none');
    const plain = mappings.filter(({ Ebs }) => Ebs?.Encrypted !== true);
    if (plain.length === 0) return pass('encrypted');
    if (facts.encryptionByDefault) return pass('byDefault');
    return fail('plain', { volumes: plain.map(({ version, DeviceName }) => `${DeviceName ?? 'a volume'} in version ${version}`) });
  },
});
