import type { FactRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { sharedByKey } from '../../core/fact-reads.ts';
import type { ResourceKey } from './facts.ts';
import { keyMetadata } from './shared-reads.ts';

/** The KMS key of a resource as a fact; absent if `arnOf` returns none. */
export const resourceKey = <Raw>(arnOf: (raw: Raw) => string | NotReported | undefined): FactRead<Raw, ResourceKey | undefined> =>
  sharedByKey(keyMetadata, arnOf, (key, _resource, raw) => {
    const arn = arnOf(raw);
    if (typeof arn !== 'string') return arn;
    if (key === undefined) return { arn };
    const { KeyManager: manager, KeyState: state } = key;
    if (manager === undefined || state === undefined)
      return notReported('the response does not contain the manager and the state of the key');
    return { arn, manager, state };
  });
