import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { instanceVariant, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsInstanceCaCertificateValid = defineRule({
  id: 'rds-instance-ca-certificate-valid',
  title: 'RDS instances should use a server certificate that does not expire soon',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'network-traffic-protection',
  severity: 'high',
  tier: 2,
  facts: ['certificate', 'caValidTill'],
  messages: {
    valid: 'The server certificate is valid until {{end}}.',
    certificate: 'The server certificate is valid only until {{end}}.',
    authority: 'The certificate authority {{ca}} is valid only until {{end}}.',
    retired: 'AWS no longer lists the certificate authority {{ca}}.',
    unknown: 'AWS does not report the certificate or its certificate authority.',
  },
  params: { minDaysLeft: integer(90, 'Minimum number of days for which the certificate and its authority must be valid.') },
  rationale: 'After the certificate or its authority expires, clients that verify the certificate can no longer connect.',
  remediation: {
    text: 'Choose a current certificate authority. First check that the clients trust it.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html',
    impact:
      'Some engine versions restart. Clients that do not trust the new authority can no longer connect. The change is applied in the next maintenance window.',
    cli: `${instanceVariant.modify} --ca-certificate-identifier rds-ca-rsa2048-g1 --no-apply-immediately`,
    console: modifySteps('Under Connectivity, choose a certificate authority such as rds-ca-rsa2048-g1.'),
    terraform: terraformResource('aws_db_instance', 'ca_cert_identifier = "rds-ca-rsa2048-g1"'),
    cloudFormation: cloudFormationResource('AWS::RDS::DBInstance', 'CACertificateIdentifier: rds-ca-rsa2048-g1'),
  },
  controls: {
    prowler: ['rds_instance_certificate_expiration'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { params, now }) => {
    const soon = now + params.minDaysLeft * 86_400_000;
    const ca = () => facts.certificate?.CAIdentifier ?? 'unknown';
    const failed = firstVerdict(
      () => {
        const end = facts.certificate?.ValidTill;
        return end !== undefined && Date.parse(end) < soon ? fail('certificate', { end: end.slice(0, 10) }) : undefined;
      },
      () => {
        const end = facts.caValidTill;
        return end !== undefined && Date.parse(end) < soon ? fail('authority', { ca, end: end.slice(0, 10) }) : undefined;
      },
    );
    if (failed !== undefined) return failed;
    const end = facts.certificate?.ValidTill;
    const caEnd = facts.caValidTill;
    if (caEnd === undefined) return end === undefined ? indeterminate('unknown') : fail('retired', { ca });
    return pass('valid', { end: (end ?? caEnd).slice(0, 10) });
  },
});
