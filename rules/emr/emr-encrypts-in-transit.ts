import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { cloneSteps, createConfiguration, encryptingConfiguration, replacementImpact } from './shared/remediation.ts';
import { inTransit } from './shared/security-configuration.ts';
import { type ControlIds, defineRule, defineRuleFamily } from '../../src/core/rule.ts';

const variants = [
  { id: 'emr-cluster-encrypts-in-transit', resourceType: 'AWS::EMR::Cluster', resources: 'EMR clusters' },
  {
    id: 'emr-security-configuration-encrypts-in-transit',
    resourceType: 'AWS::EMR::SecurityConfiguration',
    resources: 'EMR security configurations',
  },
] as const;

const controls: Readonly<Record<(typeof variants)[number]['resourceType'], ControlIds>> = {
  'AWS::EMR::Cluster': { cloudsploit: ['emrEncryptionInTransit'] },
  'AWS::EMR::SecurityConfiguration': {
    securityHub: ['EMR.4'],
    awsConfig: ['emr-security-configuration-encryption-transit'],
    nist80053: ['AC-4', 'SC-7(4)', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
  },
};

/** One rule for security configurations, and one for clusters, which may have none. */
export const emrEncryptsInTransitRules = defineRuleFamily(variants, ({ id, resourceType, resources }) =>
  defineRule({
    id,
    title: `${resources} should encrypt data in transit between nodes`,
    resourceType,
    responsibility: 'network-traffic-protection',
    severity: 'medium',
    tier: 1,
    facts: ['securityConfiguration'],
    messages: {
      encrypted: 'Traffic between nodes is encrypted with certificates from {{certificates}} ({{provider}}).',
      off: 'Encryption in transit is turned off, or has no certificate provider.',
      none: 'The cluster has no security configuration, so traffic between nodes is not encrypted.',
    },
    rationale: 'Nodes send each other the data that they process. Without encryption, anyone with access to their network can read it.',
    remediation: {
      text: 'Create a security configuration that encrypts data in transit, and launch clusters with it. Restrict access to the bucket with the certificates: it also holds the private keys.',
      url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-encryption-enable.html',
      impact: replacementImpact,
      cli: createConfiguration(encryptingConfiguration),
      console: cloneSteps('Under Security configuration, choose one with encryption in transit.'),
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
        '    EnableAtRestEncryption: false',
        '    EnableInTransitEncryption: true',
        '    InTransitEncryptionConfiguration:',
        '      TLSCertificateConfiguration:',
        '        CertificateProviderType: PEM',
        '        S3Object: s3://BUCKET/certificates.zip',
      ),
    },
    controls: controls[resourceType],
    evaluate: ({ securityConfiguration }, { pass, fail }) => {
      if (securityConfiguration === undefined) return fail('none');
      const found = inTransit(securityConfiguration);
      return found === undefined ? fail('off') : pass('encrypted', { ...found });
    },
  }),
);
