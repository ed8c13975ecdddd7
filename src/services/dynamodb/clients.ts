import { sdkService } from '../../core/sdk.ts';

export const dynamoDb = sdkService('dynamodb', () => import('./client.ts'), { client: 'DynamoDBClient' });

export const dax = sdkService('dax', () => import('./dax-client.ts'), {
  client: 'DAXClient',
  unavailable: {
    source: ['https://docs.aws.amazon.com/general/latest/gr/ddb.html', 'https://github.com/turbot/steampipe-plugin-aws/issues/782'],
    asOf: '2026-10',
    regions: [
      'af-south-1',
      'ap-east-1',
      'ap-east-2',
      'ap-northeast-2',
      'ap-northeast-3',
      'ap-south-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-central-1',
      'ca-west-1',
      'eu-central-2',
      'eu-south-1',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'mx-central-1',
      'us-gov',
    ],
    errors: [{ code: 'InvalidParameterValueException', message: /Access Denied to API Version/ }],
  },
});

export const applicationAutoScaling = sdkService('application-autoscaling', () => import('./application-auto-scaling-client.ts'), {
  client: 'ApplicationAutoScalingClient',
});
