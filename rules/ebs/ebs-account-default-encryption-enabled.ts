import { notAsCode } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsAccountDefaultEncryptionEnabled = defineRule({
  id: 'ebs-account-default-encryption-enabled',
  title: 'EBS encryption by default should be turned on in every Region',
  resourceType: 'AWS::::Account',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'ebs-encryption',
  facts: ['ebsEncryptionByDefault', 'ebsDefaultKey'],
  params: { requireCustomerKey: flag(false, 'Require a customer managed key as the default key.') },
  messages: {
    on: 'EBS encryption by default is turned on.',
    off: 'EBS encryption by default is turned off.',
    awsKey: 'The default key is the AWS managed key. A customer managed key is required.',
  },
  rationale: 'Without the setting, each volume that is created without an encryption option is unencrypted.',
  remediation: {
    text: 'Turn on EBS encryption by default in the Region.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    impact: 'Existing volumes do not change. Roles that create volumes from shared encrypted snapshots need permission to use the KMS key.',
    cli: 'aws ec2 enable-ebs-encryption-by-default',
    console:
      'Open the Amazon EC2 console and choose Dashboard.\nUnder Account attributes, choose Data protection and security.\nUnder EBS encryption, choose Manage.\nSelect Enable and choose Update EBS encryption.',
    terraform: 'resource "aws_ebs_encryption_by_default" "this" {\n  enabled = true\n}',
    consolePage: 'ec2/home?region={{region}}#Settings:tab=ebsEncryption',
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    securityHub: ['EC2.7'],
    awsConfig: ['ec2-ebs-encryption-by-default'],
    cis: ['3.0:2.2.1', '5.0:5.1.1', '6.0:6.1.1', '7.0:6.1.1'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['ec2_ebs_default_encryption'],
    cloudsploit: ['ebsDefaultEncryptionEnabled'],
  },
  fixedFacts: () => ({ ebsEncryptionByDefault: true }),
  evaluate: (facts, { pass, fail }, { params }) => {
    return (
      firstVerdict(
        () => (facts.ebsEncryptionByDefault ? undefined : fail('off')),
        () => (params.requireCustomerKey && facts.ebsDefaultKey.endsWith('alias/aws/ebs') ? fail('awsKey') : undefined),
      ) ?? pass('on')
    );
  },
});
