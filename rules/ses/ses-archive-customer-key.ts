import { retentionMonths } from './shared/mail-archive.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesArchiveCustomerKey = defineRule({
  id: 'ses-archive-customer-key',
  title: 'Mail archives should use a customer managed key and bounded retention',
  resourceType: 'AWS::SES::MailManagerArchive',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['state', 'kmsKeyArn', 'retention'],
  params: {
    minMonths: integer(0, 'Months that mail must be kept; 0: any.', { max: 120 }),
    maxMonths: integer(0, 'Months that mail may be kept at most; 0: for ever.', { max: 120 }),
  },
  messages: {
    kept: 'The archive is encrypted with {{key}} and keeps mail for as long as it should: {{retention}}.',
    owned: 'The archive is encrypted with a key that AWS owns.',
    short: 'The archive keeps mail too short: {{retention}}.',
    long: 'The archive keeps mail too long: {{retention}}.',
    unknown: 'The retention {{retention}} is not known.',
    leaving: 'The archive is being deleted.',
  },
  rationale:
    'An archive holds the mail of everyone for years. Only with a key of your own can you see who reads it and shut everybody out at once.',
  remediation: {
    text: 'Make a new archive with a customer managed key, which cannot be changed later, and with the retention that the law demands.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/eb-archiving.html',
    cli: 'aws mailmanager create-archive --archive-name NAME --kms-key-arn KEY --retention RetentionPeriod=TWO_YEARS',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.state === 'PENDING_DELETION') return notApplicable('leaving');
    const key = facts.kmsKeyArn;
    if (key === undefined) return fail('owned');
    const { retention } = facts;
    const kept = retentionMonths.get(retention);
    if (kept === undefined) return indeterminate('unknown', { retention });
    if (kept < params.minMonths) return fail('short', { retention });
    return params.maxMonths > 0 && kept > params.maxMonths ? fail('long', { retention }) : pass('kept', { key, retention });
  },
});
