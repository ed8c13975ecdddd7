import { sdkService } from '../../core/sdk.ts';

export const macie = sdkService('macie2', () => import('./client.ts'), {
  client: 'Macie2Client',
  unavailable: {
    source: 'https://docs.aws.amazon.com/general/latest/gr/macie.html',
    asOf: '2026-10',
    regions: [
      'ap-east-2',
      'ap-south-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'eu-central-2',
      'eu-south-2',
      'me-central-1',
      'mx-central-1',
      'cn',
      'us-gov',
    ],
  },
});
