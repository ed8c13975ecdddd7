import { inTransit, inTransitMessages } from './shared/security-configuration.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrSecurityConfigurationEncryptsInTransit = defineRule({
  id: 'emr-security-configuration-encrypts-in-transit',
  title: 'Security configurations of EMR should encrypt traffic between nodes',
  resourceType: 'AWS::EMR::SecurityConfiguration',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['document'],
  messages: {
    ...inTransitMessages,
  },
  rationale: 'Nodes send each other the data they work on; without encryption whoever gets into their network reads it.',
  remediation: {
    text: 'Make a new security configuration, as they cannot be changed, that encrypts data in transit. Guard the bucket of its certificates: it holds private keys.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-encryption-enable.html',
  },
  controls: {
    securityHub: ['EMR.4'],
    awsConfig: ['emr-security-configuration-encryption-transit'],
    nist80053: ['AC-4', 'SC-7(4)', 'SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
  },
  evaluate: ({ document }, { pass, fail }) => {
    const found = inTransit(document);
    return found === undefined ? fail('off') : pass('encrypted', { ...found });
  },
});
