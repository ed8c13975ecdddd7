import { sdkService } from '../../core/sdk.ts';

export const inspector = sdkService('inspector2', () => import('./client.ts'), {
  client: 'Inspector2Client',
  unavailable: { source: 'https://docs.aws.amazon.com/general/latest/gr/inspector2.html', asOf: '2026-10', regions: ['ap-southeast-6'] },
});
