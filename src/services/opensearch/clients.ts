import { sdkService } from '../../core/sdk.ts';

export const opensearch = sdkService('opensearch', () => import('./client.ts'), { client: 'OpenSearchClient', prefix: 'es' });

/** Collections of OpenSearch Serverless. */
export const openSearchServerless = sdkService('opensearchserverless', () => import('./serverless-client.ts'), {
  client: 'OpenSearchServerlessClient',
  prefix: 'aoss',
  unavailable: {
    source: [
      'https://docs.aws.amazon.com/general/latest/gr/opensearch-service.html',
      'https://github.com/boto/botocore/blob/develop/botocore/data/endpoints.json',
    ],
    asOf: '2026-11',
    regions: [
      'af-south-1',
      'ap-east-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'cn',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'mx-central-1',
    ],
  },
});
