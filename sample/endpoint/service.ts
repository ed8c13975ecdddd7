import type { Handlers, ServiceData, ServiceId } from './types.ts';

/**
 * Defines the handlers of one service in one account: `service('s3')({ ListBuckets: (input, call) => ({ Buckets: [] }) })`. The SDK's commands
 * provide their types. It takes two calls, because TypeScript must infer the service before the handlers.
 */
export const service =
  <Id extends ServiceId>(id: Id) =>
  (operations: Handlers<Id>): ServiceData => ({ service: id, operations: operations as ServiceData['operations'] });
