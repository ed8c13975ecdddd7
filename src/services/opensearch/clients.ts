import { sdkService } from '../../core/sdk.ts';

export const opensearch = sdkService('opensearch', () => import('./client.ts'), { client: 'OpenSearchClient', prefix: 'es' });
