import type { FunctionConfiguration } from '@aws-sdk/client-lambda';

/** ARN of a function in the account. */
export const arnOf = (name: string) => `arn:aws:lambda:eu-west-1:111122223333:function:${name}`;

/** A function in the response of ListFunctions. */
export const orders: FunctionConfiguration = {
  FunctionName: 'orders',
  FunctionArn: arnOf('orders'),
  PackageType: 'Zip',
  Runtime: 'nodejs24.x',
  LastModified: '2026-10-01T08:30:00.000+0000',
  Role: 'arn:aws:iam::111122223333:role/orders',
  TracingConfig: { Mode: 'Active' },
};
