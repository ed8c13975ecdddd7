import { atRest, atRestMessages, atRestProblem } from './shared/security-configuration.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterEncryptsAtRest = defineRule({
  id: 'emr-cluster-encrypts-at-rest',
  title: 'EMR clusters should encrypt data in S3 and on local disks',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['securityConfiguration'],
  params: { requireKms: flag(false, 'Only keys of AWS KMS will do.') },
  messages: {
    ...atRestMessages,
    none: 'The cluster has no security configuration, so nothing is encrypted by it.',
  },
  rationale:
    'Nodes keep copies of the data on their disks while they work; without encryption whoever gets at a disk or its snapshot reads them.',
  remediation: {
    text: 'Start the cluster again with a security configuration that encrypts S3 data and local disks, EBS volumes included.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html',
  },
  controls: { cloudsploit: ['emrEncryptionAtRest'] },
  evaluate: ({ securityConfiguration }, { pass, fail }, { params }) => {
    if (securityConfiguration === undefined) return fail('none');
    const { s3 = 'nothing', disks = 'nothing' } = atRest(securityConfiguration);
    const problem = atRestProblem(securityConfiguration, params.requireKms);
    return problem === undefined ? pass('encrypted', { s3, disks }) : fail(problem, { s3, disks });
  },
});
