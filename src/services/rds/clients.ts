import { sdkService } from '../../core/sdk.ts';

export const rds = sdkService('rds', () => import('./client.ts'), {
  client: 'RDSClient',
  unavailable: {
    source: 'https://github.com/turbot/steampipe-plugin-aws/issues/1425',
    asOf: '2026-10',
    errors: [{ operation: 'DescribeDBProxies', code: 'InvalidAction' }],
  },
});
