import { sdkService } from '../../core/sdk.ts';

export const secretsManager = sdkService('secretsmanager', () => import('./client.ts'), {
  client: 'SecretsManagerClient',
  rates: {
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
    asOf: '2026-11',
    operations: { GetResourcePolicy: { perSecond: 50 } },
  },
});
