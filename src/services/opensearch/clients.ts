import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const opensearch = sdkService('opensearch', () => import('./client.ts'), { client: 'OpenSearchClient', prefix: 'es' });

/** Collections of OpenSearch Serverless. */
export const openSearchServerless = sdkService('opensearchserverless', () => import('./serverless-client.ts'), {
  client: 'OpenSearchServerlessClient',
  prefix: 'aoss',
  unavailable: notOfferedIn('opensearchserverless'),
});
