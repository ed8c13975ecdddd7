import { directoryStore, s3Store, type Store } from './stores.ts';
import type { SnapshotManifest } from '../core/result/snapshot.ts';

export type { Store };

/** Opens the location of `--out`: a folder or `s3://bucket/prefix`. @throws {UserError} */
export const openStore = async (out: string, clientConfig: object): Promise<Store> =>
  out.startsWith('s3://') ? s3Store(out, clientConfig) : directoryStore(out);

/** Returns an `openStore` for {@link AuditOptions} with the same location for every run. */
export const storeAt =
  (out: string) =>
  (clientConfig: object, _run: SnapshotManifest['run']): Promise<Store> =>
    openStore(out, clientConfig);
