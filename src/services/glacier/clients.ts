import { sdkService } from '../../core/sdk.ts';

export const glacier = sdkService('glacier', () => import('./client.ts'), {
  client: 'GlacierClient',
  unavailable: {
    source: 'https://docs.aws.amazon.com/general/latest/gr/glacier-service.html',
    asOf: '2026-10',
    regions: [
      'ap-east-2',
      'ap-south-2',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'eu-central-2',
      'eu-south-2',
      'il-central-1',
      'me-central-1',
      'mx-central-1',
    ],
  },
});
