import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const dynamoDb = sdkService('dynamodb', () => import('./client.ts'), { client: 'DynamoDBClient' });

export const dax = sdkService('dax', () => import('./dax-client.ts'), {
  client: 'DAXClient',
  // The error is that of https://github.com/turbot/steampipe-plugin-aws/issues/782.
  unavailable: {
    ...notOfferedIn('dax'),
    errors: [{ code: 'InvalidParameterValueException', message: /Access Denied to API Version/ }],
  },
});

export const applicationAutoScaling = sdkService('application-autoscaling', () => import('./application-auto-scaling-client.ts'), {
  client: 'ApplicationAutoScalingClient',
});
