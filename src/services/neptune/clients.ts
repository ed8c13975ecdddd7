import { sdkService } from '../../core/sdk.ts';

/** Neptune Analytics. Neptune Database is in the API of Amazon RDS. */
export const neptuneGraph = sdkService('neptune-graph', () => import('./client.ts'), {
  client: 'NeptuneGraphClient',
  unavailable: {
    source: 'https://docs.aws.amazon.com/neptune-analytics/latest/userguide/analytics-limits.html',
    asOf: '2026-11',
    regions: ['cn', 'us-gov'],
  },
});
