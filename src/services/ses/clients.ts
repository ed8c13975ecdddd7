import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const sesV2 = sdkService('sesv2', () => import('./client.ts'), {
  client: 'SESv2Client',
  prefix: 'ses',
  unavailable: notOfferedIn('sesv2'),
});

/** The first version of the API alone knows about receiving mail, which fewer Regions offer than sending it. */
export const ses = sdkService('ses', () => import('./ses-client.ts'), {
  client: 'SESClient',
  // The errors are those of https://github.com/cloudquery/cloudquery/issues/5995 and https://github.com/gruntwork-io/cloud-nuke/issues/667.
  unavailable: {
    ...notOfferedIn('ses'),
    errors: [
      { operation: 'DescribeActiveReceiptRuleSet', code: 'InvalidAction', message: /Unavailable Operation/ },
      // Some Regions answer without words.
      { operation: 'DescribeActiveReceiptRuleSet', code: 'InvalidAction' },
    ],
  },
});

/** Mail Manager is in fewer Regions than SES (https://docs.aws.amazon.com/general/latest/gr/ses.html). */
export const mailManager = sdkService('mailmanager', () => import('./mailmanager-client.ts'), {
  client: 'MailManagerClient',
  prefix: 'ses',
  unavailable: { ...notOfferedIn('sesv2'), regions: [...notOfferedIn('sesv2').regions, 'us-gov'] },
});
