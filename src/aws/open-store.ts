import { directoryStore, s3Store, type Store } from './stores.ts';
import type { SnapshotManifest } from '../core/snapshot.ts';

export type { Store };

/** Opens the place that `--out` names: a folder or `s3://bucket/prefix`. @throws {UserError} */
export const openStore = async (out: string, clientConfig: object): Promise<Store> =>
  out.startsWith('s3://') ? s3Store(out, clientConfig) : directoryStore(out);

/** For {@link AuditOptions}: the same place for every run. */
export const storeAt =
  (out: string) =>
  (clientConfig: object, _run: SnapshotManifest['run']): Promise<Store> =>
    openStore(out, clientConfig);
