import { sdkService } from '../../core/sdk.ts';

/** Elastic clusters. Other clusters are in the API of Amazon RDS. */
export const docdbElastic = sdkService('docdb-elastic', () => import('./client.ts'), {
  client: 'DocDBElasticClient',
  unavailable: {
    source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-using-elastic-clusters.html',
    asOf: '2026-11',
    regions: ['cn', 'us-gov'],
  },
});
