import { atRest, atRestMessages, atRestProblem } from './shared/security-configuration.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrSecurityConfigurationEncryptsAtRest = defineRule({
  id: 'emr-security-configuration-encrypts-at-rest',
  title: 'Security configurations of EMR should encrypt data in S3 and on local disks',
  resourceType: 'AWS::EMR::SecurityConfiguration',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['document'],
  params: { requireKms: flag(false, 'Only keys of AWS KMS will do.') },
  messages: {
    ...atRestMessages,
  },
  rationale:
    'Nodes keep copies of the data on their disks while they work; without encryption whoever gets at a disk or its snapshot reads them.',
  remediation: {
    text: 'Make a new security configuration, as they cannot be changed, that encrypts S3 data and local disks, EBS volumes included.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html',
  },
  controls: {
    securityHub: ['EMR.3'],
    awsConfig: ['emr-security-configuration-encryption-rest'],
    nist80053: ['CA-9(1)', 'CP-9(8)', 'SI-12'],
  },
  evaluate: ({ document }, { pass, fail }, { params }) => {
    const { s3 = 'nothing', disks = 'nothing' } = atRest(document);
    const problem = atRestProblem(document, params.requireKms);
    return problem === undefined ? pass('encrypted', { s3, disks }) : fail(problem, { s3, disks });
  },
});
