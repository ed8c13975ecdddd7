import { retentionMonths } from './shared/mail-archive.ts';
import { integer } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesArchiveCustomerKey = defineRule({
  id: 'ses-archive-customer-key',
  title: 'SES Mail Manager archives should use a customer managed key and a limited retention',
  resourceType: 'AWS::SES::MailManagerArchive',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['state', 'kmsKeyArn', 'retention'],
  params: {
    minMonths: integer(0, 'Minimum months for which mail must be retained; 0: any.', { max: 120 }),
    maxMonths: integer(0, 'Maximum months for which mail may be retained; 0: no limit.', { max: 120 }),
  },
  messages: {
    kept: 'The archive is encrypted with {{key}} and retains mail for {{retention}}.',
    owned: 'The archive is encrypted with an AWS owned key. A customer managed key is required.',
    short: 'The archive retains mail for {{retention}}, less than required.',
    long: 'The archive retains mail for {{retention}}, longer than allowed.',
    unknown: 'Onus does not know the retention {{retention}}.',
    leaving: 'The archive is pending deletion.',
  },
  rationale:
    'An archive contains mail of many people for years. Only a customer managed key records access and lets you revoke all access at once.',
  remediation: {
    text: 'Create another archive with a customer managed key, which cannot be changed later, and with the required retention.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/eb-archiving.html',
    impact:
      'The change applies to new mail after you change the archive in the rule set. The old archive keeps its mail; deleting it is irreversible. Archives and keys cost money.',
    cli: 'aws mailmanager create-archive --archive-name ARCHIVE_NAME --kms-key-arn KMS_KEY_ARN --retention RetentionPeriod=TWO_YEARS',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    if (facts.state === 'PENDING_DELETION') return notApplicable('leaving');
    const months = () => retentionMonths.get(facts.retention);
    const failed = firstVerdict(
      () => (facts.kmsKeyArn === undefined ? fail('owned') : undefined),
      () => {
        const { retention } = facts;
        const kept = months();
        if (kept === undefined) return undefined;
        if (kept < params.minMonths) return fail('short', { retention });
        return params.maxMonths > 0 && kept > params.maxMonths ? fail('long', { retention }) : undefined;
      },
    );
    if (failed !== undefined) return failed;
    const { retention } = facts;
    return months() === undefined ? indeterminate('unknown', { retention }) : pass('kept', { key: facts.kmsKeyArn, retention });
  },
});
