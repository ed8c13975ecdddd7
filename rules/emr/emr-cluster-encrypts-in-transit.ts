import { inTransit, inTransitMessages } from './shared/security-configuration.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterEncryptsInTransit = defineRule({
  id: 'emr-cluster-encrypts-in-transit',
  title: 'EMR clusters should encrypt traffic between nodes',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['securityConfiguration'],
  messages: {
    ...inTransitMessages,
    none: 'The cluster has no security configuration, so what its nodes send to each other is not encrypted.',
  },
  rationale: 'Nodes send each other the data they work on; without encryption whoever gets into their network reads it.',
  remediation: {
    text: 'Start the cluster again with a security configuration that encrypts data in transit. Guard the bucket of its certificates: it holds private keys.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-encryption-enable.html',
  },
  controls: { cloudsploit: ['emrEncryptionInTransit'] },
  evaluate: ({ securityConfiguration }, { pass, fail }) => {
    if (securityConfiguration === undefined) return fail('none');
    const found = inTransit(securityConfiguration);
    return found === undefined ? fail('off') : pass('encrypted', { ...found });
  },
});
