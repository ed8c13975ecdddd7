import { sdkService } from '../../core/sdk.ts';

const regions = ['ap-east-1', 'ap-east-2', 'ap-southeast-4', 'ap-southeast-6', 'ap-southeast-7', 'eu-south-2', 'mx-central-1', 'cn'];
const unavailable = { source: 'https://docs.aws.amazon.com/general/latest/gr/ses.html', asOf: '2026-10', regions } as const;

export const sesV2 = sdkService('sesv2', () => import('./client.ts'), { client: 'SESv2Client', prefix: 'ses', unavailable });

/** The first version of the API alone knows about receiving mail, which fewer Regions offer than sending it. */
export const ses = sdkService('ses', () => import('./ses-client.ts'), {
  client: 'SESClient',
  unavailable: {
    ...unavailable,
    source: [
      unavailable.source,
      'https://github.com/cloudquery/cloudquery/issues/5995',
      'https://github.com/gruntwork-io/cloud-nuke/issues/667',
    ],
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
  unavailable: { ...unavailable, regions: [...regions, 'us-gov'] },
});
