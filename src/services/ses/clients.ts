import { sdkService } from '../../core/sdk.ts';

export const sesV2 = sdkService('sesv2', () => import('./client.ts'), 'SESv2Client', { prefix: 'ses' });

/** The first version of the API alone knows about receiving mail. */
export const ses = sdkService('ses', () => import('./ses-client.ts'), 'SESClient');

export const mailManager = sdkService('mailmanager', () => import('./mailmanager-client.ts'), 'MailManagerClient', { prefix: 'ses' });
