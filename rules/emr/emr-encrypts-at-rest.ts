import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { cloneSteps, createConfiguration, encryptingConfiguration, replacementImpact } from './shared/remediation.ts';
import { atRest } from './shared/security-configuration.ts';
import { flag } from '../../src/core/parameters.ts';
import { type ControlIds, defineRule, defineRuleFamily } from '../../src/core/rule.ts';

const variants = [
  { id: 'emr-cluster-encrypts-at-rest', resourceType: 'AWS::EMR::Cluster', resources: 'EMR clusters' },
  {
    id: 'emr-security-configuration-encrypts-at-rest',
    resourceType: 'AWS::EMR::SecurityConfiguration',
    resources: 'EMR security configurations',
  },
] as const;

const controls: Readonly<Record<(typeof variants)[number]['resourceType'], ControlIds>> = {
  'AWS::EMR::Cluster': { cloudsploit: ['emrEncryptionAtRest'] },
  'AWS::EMR::SecurityConfiguration': {
    securityHub: ['EMR.3'],
    awsConfig: ['emr-security-configuration-encryption-rest'],
    nist80053: ['CA-9(1)', 'CP-9(8)', 'SI-12'],
  },
};

/** One rule for security configurations, and one for clusters, which may have none. */
export const emrEncryptsAtRestRules = defineRuleFamily(variants, ({ id, resourceType, resources }) =>
  defineRule({
    id,
    title: `${resources} should encrypt data in S3 and on local disks`,
    resourceType,
    responsibility: 'server-side-encryption',
    severity: 'medium',
    tier: 1,
    facts: ['securityConfiguration'],
    params: { requireKms: flag(false, 'Require KMS keys for S3 and local disks.') },
    messages: {
      encrypted: 'Data in S3 ({{s3}}) and on local disks ({{disks}}) is encrypted.',
      off: 'Encryption at rest is turned off.',
      noS3: 'Encryption of data in S3 is not configured.',
      noDisks: 'Encryption of local disks is not configured.',
      noKms: 'S3 uses {{s3}} and local disks use {{disks}}, not KMS keys for both.',
      none: 'The cluster has no security configuration, so encryption at rest is turned off.',
    },
    rationale: 'Nodes keep copies of data on their disks. Without encryption, anyone with access to a disk or a snapshot can read it.',
    remediation: {
      text: 'Create a security configuration that encrypts S3 data and local disks including EBS volumes, and launch clusters with it.',
      url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html',
      impact: replacementImpact,
      cli: createConfiguration(encryptingConfiguration),
      console: cloneSteps('Under Security configuration, choose one with encryption at rest for S3 and local disks.'),
      terraform: terraformResource(
        'aws_emr_security_configuration',
        'name          = "encrypted"',
        'configuration = file("security-configuration.json")',
      ),
      cloudFormation: cloudFormationResource(
        'AWS::EMR::SecurityConfiguration',
        'Name: encrypted',
        'SecurityConfiguration:',
        '  EncryptionConfiguration:',
        '    EnableAtRestEncryption: true',
        '    EnableInTransitEncryption: false',
        '    AtRestEncryptionConfiguration:',
        '      S3EncryptionConfiguration:',
        '        EncryptionMode: SSE-S3',
        '      LocalDiskEncryptionConfiguration:',
        '        EncryptionKeyProviderType: AwsKms',
        '        AwsKmsKey: KMS_KEY_ARN',
        '        EnableEbsEncryption: true',
      ),
    },
    controls: controls[resourceType],
    evaluate: ({ securityConfiguration }, { pass, fail }, { params }) => {
      if (securityConfiguration === undefined) return fail('none');
      const { enabled, s3, disks } = atRest(securityConfiguration);
      if (!enabled) return fail('off');
      if (s3 === undefined) return fail('noS3');
      if (disks === undefined) return fail('noDisks');
      if (params.requireKms && !(s3.endsWith('-KMS') && disks === 'AwsKms')) return fail('noKms', { s3, disks });
      return pass('encrypted', { s3, disks });
    },
  }),
);
