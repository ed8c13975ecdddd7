import { sdkService } from '../../core/sdk.ts';

export const emr = sdkService('emr', () => import('./client.ts'), {
  client: 'EMRClient',
  prefix: 'elasticmapreduce',
  unavailable: {
    source: 'https://github.com/cloudquery/cq-provider-aws/issues/825',
    asOf: '2026-10',
    errors: [{ code: 'InvalidRequestException', message: /not available in the current Region/i }],
  },
});
