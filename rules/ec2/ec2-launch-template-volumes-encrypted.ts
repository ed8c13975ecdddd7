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
    encrypted: 'Every volume is asked for encrypted.',
    byDefault: 'The Region encrypts every new volume, whatever the template says.',
    plain: 'Volumes that are not asked for encrypted: {{volumes}}.',
    none: 'The template maps no EBS volume.',
  },
  rationale: 'Each launch writes data to disks, and into their snapshots, that nothing protects once they leave the account.',
  remediation: {
    text: 'Make a new version that encrypts its volumes and make it the default, and turn on encryption by default for the Region.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
  },
  controls: {
    securityHub: ['EC2.181'],
    awsConfig: ['ec2-launch-templates-ebs-volume-encrypted'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const mappings = facts.versions.flatMap(({ version, volumes }) => volumes.map((volume) => ({ version, ...volume })));
    if (mappings.length === 0) return notApplicable('none');
    const plain = mappings.filter(({ Ebs }) => Ebs?.Encrypted !== true);
    if (plain.length === 0) return pass('encrypted');
    if (facts.encryptionByDefault) return pass('byDefault');
    return fail('plain', { volumes: plain.map(({ version, DeviceName }) => `${DeviceName ?? 'a volume'} in version ${version}`) });
  },
});
