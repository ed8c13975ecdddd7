import type { FactRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { sharedByKey } from '../../core/fact-reads.ts';
import { keyMetadata } from './shared-reads.ts';

/** The KMS key that a resource uses. */
export interface ResourceKey {
  readonly arn: string;
  /** `AWS` or `CUSTOMER`; absent: the key does not exist. */
  readonly manager?: string;
  /** Such as `Enabled`, `Disabled` or `PendingDeletion`; absent: the key does not exist. */
  readonly state?: string;
}

/** The KMS key of a resource as a fact; absent if `arnOf` returns none. */
export const resourceKey = <Raw>(arnOf: (raw: Raw) => string | undefined): FactRead<Raw, ResourceKey | undefined> =>
  sharedByKey(keyMetadata, arnOf, (key, _resource, raw) => {
    const arn = arnOf(raw) ?? '';
    if (key === undefined) return { arn };
    const { KeyManager: manager, KeyState: state } = key;
    if (manager === undefined || state === undefined)
      return notReported('the response does not contain the manager and the state of the key');
    return { arn, manager, state };
  });
