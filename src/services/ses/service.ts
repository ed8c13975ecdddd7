import { defineService, evaluatedBy, notApplicable, inApprovedRegions, attested } from '../../core/service.ts';
import { archiveCollector } from './archive.ts';
import { configurationSetCollector } from './configuration-set.ts';
import { emailIdentityCollector } from './identity.ts';
import { receiptRuleCollector } from './receipt-rule.ts';
import { sesAccountFacts } from './account.ts';
import { sesV2, ses, mailManager } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    ses: true;
  }
}

export const sesService = defineService({
  id: 'ses',
  title: 'Amazon SES',
  clients: [sesV2, ses, mailManager],
  model: {
    category: 'abstracted',
    sources: [2],
    cloudFormation: ['AWS::SES'],
    coverage: {
      'customer-data': attested('Content and recipients are never read. State which data this is and who owns it.'),
      'platform-and-application-management': evaluatedBy('SMTP credentials are IAM access keys.', 'iam-user-access-keys-rotated'),
      backups: notApplicable('SES does not store sent mail; received mail is stored in S3 and evaluated there.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::SES::MailManagerArchive': 'ses/home?region={{region}}#/mail-manager/email-archiving',
    'AWS::SES::ConfigurationSet': 'ses/home?region={{region}}#/configuration-sets/{{name}}',
    'AWS::SES::EmailIdentity': 'ses/home?region={{region}}#/identities/{{name}}',
    'AWS::SES::ReceiptRule': 'ses/home?region={{region}}#/email-receiving',
  },
  collectors: [archiveCollector, configurationSetCollector, emailIdentityCollector, receiptRuleCollector],
  accountFacts: { regional: sesAccountFacts },
  arnTypes: { 'ses:identity': 'AWS::SES::EmailIdentity' },
});
