import { firstVerdict } from '../../../src/core/first-verdict.ts';
import { integer } from '../../../src/core/parameters.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

export const caCertificateRule = ({
  id,
  resourceType,
  plural,
  guide,
  page,
  modify,
  modifySteps,
  terraform,
  controls,
}: Omit<DatabaseVariant, 'resourceType'> & RuleFields & { readonly resourceType: 'AWS::RDS::DBInstance' | 'AWS::DocDB::DBInstance' }) =>
  defineRule({
    id,
    title: `${plural} should use a server certificate that does not expire soon`,
    resourceType,
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
      url: `${guide}/${page}`,
      impact:
        'Some engine versions restart. Clients that do not trust the new authority can no longer connect. The change is applied in the next maintenance window.',
      cli: `${modify} --ca-certificate-identifier rds-ca-rsa2048-g1 --no-apply-immediately`,
      console: modifySteps('Under Connectivity, choose a certificate authority such as rds-ca-rsa2048-g1.'),
      terraform: terraformResource(terraform, 'ca_cert_identifier = "rds-ca-rsa2048-g1"'),
      cloudFormation: cloudFormationResource(resourceType, 'CACertificateIdentifier: rds-ca-rsa2048-g1'),
    },
    controls,
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
