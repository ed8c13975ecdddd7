import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsAccountDefaultEncryptionEnabled = defineRule({
  id: 'ebs-account-default-encryption-enabled',
  title: 'EBS encryption by default should be on in every region',
  resourceType: 'AWS::::Account',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'ebs-encryption',
  facts: ['ebsEncryptionByDefault', 'ebsDefaultKey'],
  params: { requireCustomerKey: flag(false, 'The default key has to be one of your own.') },
  messages: {
    on: 'New volumes and snapshot copies are encrypted.',
    off: 'New volumes are encrypted only when it is asked for.',
    awsKey: 'New volumes are encrypted with the AWS managed key, whose policy and use you cannot control.',
  },
  rationale: 'Sooner or later somebody or something makes a volume without asking for encryption; this setting makes that impossible.',
  remediation: {
    text: 'Turn on encryption by default in the Region; existing volumes stay as they are.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    cli: 'aws ec2 enable-ebs-encryption-by-default --region REGION',
  },
  controls: {
    securityHub: ['EC2.7'],
    awsConfig: ['ec2-ebs-encryption-by-default'],
    cis: ['7.0:6.1.1'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['ec2_ebs_default_encryption'],
    cloudsploit: ['ebsDefaultEncryptionEnabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    if (!facts.ebsEncryptionByDefault) return fail('off');
    return params.requireCustomerKey && facts.ebsDefaultKey.endsWith('alias/aws/ebs') ? fail('awsKey') : pass('on');
  },
});
