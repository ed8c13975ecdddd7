import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsInstanceCaCertificateValid = defineRule({
  id: 'rds-instance-ca-certificate-valid',
  title: 'RDS instances should use a server certificate that is not about to expire',
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
    unknown: 'AWS tells neither the certificate nor its authority.',
  },
  params: { minDaysLeft: integer(90, 'Days that the certificate and its authority must still be valid.') },
  rationale:
    'When the certificate or its authority expires, clients that verify it can no longer connect, and those that do not verify it are the ones left.',
  remediation: {
    text: 'Choose a current certificate authority; check first that the clients trust it.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --ca-certificate-identifier rds-ca-rsa2048-g1 --apply-immediately',
  },
  controls: {
    prowler: ['rds_instance_certificate_expiration'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { params, now }) => {
    const soon = now + params.minDaysLeft * 86_400_000;
    const { CAIdentifier: ca = 'unknown', ValidTill: end } = facts.certificate ?? {};
    if (end !== undefined && Date.parse(end) < soon) return fail('certificate', { end: end.slice(0, 10) });
    const caEnd = facts.caValidTill;
    if (caEnd !== undefined && Date.parse(caEnd) < soon) return fail('authority', { ca, end: caEnd.slice(0, 10) });
    if (caEnd === undefined) return end === undefined ? indeterminate('unknown') : fail('retired', { ca });
    return pass('valid', { end: (end ?? caEnd).slice(0, 10) });
  },
});
