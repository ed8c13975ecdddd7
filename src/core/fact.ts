/**
 * Why something could not be read.
 * - `denied`: the credentials may not make the call; `action` is the IAM action to allow.
 * - `denied-by-scp`: a service control policy explicitly denies the call, so no permission in the account helps.
 * - `throttled`: AWS still refused after all retries.
 * - `unreachable`: no answer from the endpoint (name, connection or time-out).
 * - `not-available`: AWS does not offer the service or the operation in the Region, so nothing can be there.
 * - `expired`: the credentials ran out during the run.
 * - `unsupported`: the endpoint does not support the operation.
 * - `failed`: any other error of the service.
 * - `not-collected`: the snapshot was taken without this fact, or the run ended before it was read.
 * - `not-reported`: the call worked, but AWS left out what the fact needs, or it is malformed.
 */
export type CollectionErrorKind =
  | 'denied'
  | 'denied-by-scp'
  | 'throttled'
  | 'unreachable'
  | 'not-available'
  | 'expired'
  | 'unsupported'
  | 'failed'
  | 'not-collected'
  | 'not-reported';

/** The kinds as reports show them. */
export const collectionErrorLabels: Readonly<Record<CollectionErrorKind, string>> = {
  denied: 'Access denied',
  'denied-by-scp': 'Denied by a service control policy',
  throttled: 'Throttled',
  unreachable: 'No response',
  'not-available': 'Not available in Region',
  expired: 'Credentials expired',
  unsupported: 'Not supported by endpoint',
  failed: 'Failed',
  'not-collected': 'Not collected',
  'not-reported': 'Could not be determined',
};

/** Something the audit could not read. */
export interface CollectionError {
  readonly kind: CollectionErrorKind;
  /** The IAM action the read needs, such as `s3:GetBucketPolicy`. */
  readonly action: string;
  /** The error message of AWS, or the missing value; one line, shown to users. */
  readonly message: string;
}

/** One value read about a resource; plain JSON. */
export type Fact<V = unknown> =
  | { readonly state: 'known'; readonly value: V }
  /** AWS confirmed that it does not exist. */
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly collectionError: CollectionError };

const absentFact: Fact<never> = Object.freeze({ state: 'absent' });

export const known = <V>(value: V): Fact<V> => ({ state: 'known', value });
export const absent = (): Fact<never> => absentFact;
export const unreadable = (collectionError: CollectionError): Fact<never> => ({ state: 'unreadable', collectionError });

/** Returned by a read instead of a value when AWS's answer lacks what the fact needs: the fact becomes unreadable. */
export class NotReported {
  readonly message: string;
  /** The IAM action of the call that did not return the value. Absent: the last call of the read. */
  readonly action: string | undefined;
  constructor(message: string, action?: string) {
    this.message = message;
    this.action = action;
  }
}
export const notReported = (message: string, action?: string): NotReported => new NotReported(message, action);
