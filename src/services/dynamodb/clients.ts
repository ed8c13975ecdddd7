import { sdkService } from '../../core/sdk.ts';

export const dynamoDb = sdkService('dynamodb', () => import('./client.ts'), 'DynamoDBClient');

export const dax = sdkService('dax', () => import('./dax-client.ts'), 'DAXClient');

export const applicationAutoScaling = sdkService(
  'application-autoscaling',
  () => import('./application-auto-scaling-client.ts'),
  'ApplicationAutoScalingClient',
);
