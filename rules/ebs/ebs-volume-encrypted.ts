import { flag } from '../../src/core/parameters.ts';
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
  params: { requireCustomerKey: flag(false, 'The key has to be one of your own.') },
  messages: {
    encrypted: 'The volume is encrypted.',
    plain: 'The volume is not encrypted; it is attached to: {{attachedTo}}.',
    awsKey: 'The volume is encrypted with the AWS managed key, whose policy and use you cannot control.',
  },
  rationale: 'Snapshots and copies of an unencrypted volume can be shared and read without any key.',
  remediation: {
    text: 'Copy a snapshot of the volume with encryption, make a new volume of the copy and swap the two.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  },
  controls: {
    securityHub: ['EC2.3'],
    awsConfig: ['encrypted-volumes'],
    cis: ['3.0:2.2.1', '5.0:5.1.1', '6.0:6.1.1'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['ec2_ebs_volume_encryption'],
    cloudsploit: ['ebsEncryptionEnabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    if (!facts.encrypted) return fail('plain', { attachedTo: facts.attachments.map(({ InstanceId }) => InstanceId ?? 'another service') });
    if (!params.requireCustomerKey || facts.awsManagedKeyId === undefined) return pass('encrypted');
    return facts.kmsKeyId?.endsWith(`key/${facts.awsManagedKeyId}`) ? fail('awsKey') : pass('encrypted');
  },
});
