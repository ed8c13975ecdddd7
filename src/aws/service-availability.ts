import { ReadFailure } from '../core/read-failure.ts';
import type { AnySdkService } from '../core/sdk.ts';

/** A call that failed. */
export interface FailedCall {
  readonly service: Pick<AnySdkService, 'name' | 'unavailable'>;
  readonly operation: string;
  readonly region: string;
  /** False for a custom endpoint. */
  readonly isAws: boolean;
}

/**
 * Returns the failure, of kind `not-available` if AWS does not offer the service or the operation in the Region: AWS says so, or the name of
 * the endpoint does not resolve and the service's table lists the Region. Neither the table alone (it may be outdated) nor the name alone
 * (it may fail to resolve for other reasons) is enough.
 */
export function asUnavailable(failure: ReadFailure, call: FailedCall): ReadFailure {
  const { kind, action, message } = failure.collectionError;
  const { service, operation, region, isAws } = call;
  const { unavailable } = service;
  if (unavailable === undefined) return failure;
  const notAvailable = (words: string) => new ReadFailure(failure.code, { kind: 'not-available', action, message: words }, failure);
  const isAnswer = unavailable.errors?.some(
    (error) =>
      error.code === failure.code &&
      (error.operation ?? operation) === operation &&
      (error.message === undefined ? isAws : error.message.test(message)),
  );
  if (isAnswer === true) return notAvailable(`AWS does not offer ${service.name}:${operation} in ${region} (${message})`);
  const { regions = [], onlyRegions } = unavailable;
  const isListed = regions.some((name) => name === region || region.startsWith(`${name}-`)) || onlyRegions?.includes(region) === false;
  if (!isAws || kind !== 'unreachable' || !isListed || !/\bENOTFOUND\b/.test(message)) return failure;
  return notAvailable(
    `AWS does not offer ${service.name} in ${region}: its endpoint does not resolve, and AWS did not list one in ${unavailable.asOf}`,
  );
}
