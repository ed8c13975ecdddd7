import type { Handlers, ServiceData, ServiceId } from './types.ts';

/**
 * One account's answers for one service: `service('s3')({ ListBuckets: (input, call) => ({ Buckets: [] }) })`, each handler typed by the
 * SDK's command of that name. In two steps because the handlers' types must be settled before the compiler looks at them.
 */
export const service =
  <Id extends ServiceId>(id: Id) =>
  (operations: Handlers<Id>): ServiceData => ({ service: id, operations: operations as ServiceData['operations'] });
