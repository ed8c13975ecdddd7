import { sdkService } from '../../core/sdk.ts';

export const accessAnalyzer = sdkService('access-analyzer', () => import('./client.ts'), { client: 'AccessAnalyzerClient' });
