import { flag } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsVolumeEncrypted = defineRule({
  id: 'ebs-volume-encrypted',
  title: 'EBS volumes should be encrypted',
  resourceType: 'AWS::EC2::Volume',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'ebs-encryption',
  facts: ['encrypted', 'attachments', 'kmsKeyId', 'awsManagedKeyId'],
  params: { requireCustomerKey: flag(false, 'Require a customer managed key.') },
  messages: {
    encrypted: 'The volume is encrypted.',
    plain: 'The volume is not encrypted. It is attached to: {{attachedTo}}.',
    awsKey: 'The volume is encrypted with the AWS managed key. A customer managed key is required.',
  },
  rationale: 'Snapshots and copies of an unencrypted volume can be shared and read without a key.',
  remediation: {
    text: 'Create a snapshot of the volume, create an encrypted volume from it, and attach it in place of the old one.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
    impact: 'The instance has to be stopped while the volumes are exchanged. Delete the old volume and its snapshots afterwards.',
    cli: 'aws ec2 create-snapshot --volume-id {{id}}\naws ec2 wait snapshot-completed --snapshot-ids SNAPSHOT_ID\naws ec2 create-volume --snapshot-id SNAPSHOT_ID --availability-zone AVAILABILITY_ZONE --encrypted',
    terraform: 'resource "aws_ebs_volume" "this" {\n  encrypted = true\n}',
    cloudFormation: 'Volume:\n  Type: AWS::EC2::Volume\n  Properties:\n    Encrypted: true',
    console: [
      'Open the volume in the Amazon EC2 console and choose Actions, Create snapshot.',
      'Open the snapshot and choose Actions, Create volume from snapshot with Encrypt this volume.',
      'Stop the instance, detach the old volume, and attach the new one with the same device name.',
    ].join('\n'),
  },
  controls: {
    securityHub: ['EC2.3'],
    awsConfig: ['encrypted-volumes'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['ec2_ebs_volume_encryption'],
    cloudsploit: ['ebsEncryptionEnabled'],
  },
  // The benchmark requires EBS encryption by default.
  related: { cis: ['3.0:2.2.1', '5.0:5.1.1', '6.0:6.1.1', '7.0:6.1.1'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const attachedTo = () => facts.attachments.map(({ InstanceId }) => InstanceId ?? 'another service');
    const usesAwsKey = () => facts.awsManagedKeyId !== undefined && facts.kmsKeyId?.endsWith(`key/${facts.awsManagedKeyId}`) === true;
    return (
      firstVerdict(
        () => (facts.encrypted ? undefined : fail('plain', { attachedTo })),
        () => (params.requireCustomerKey && usesAwsKey() ? fail('awsKey') : undefined),
      ) ?? pass('encrypted')
    );
  },
});
