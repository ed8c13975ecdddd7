import { folderStorage } from './folder-storage.ts';
import { s3Storage } from './s3-storage.ts';
import type { StagingFolder, Storage } from './storage.ts';

/** Opens a folder or `s3://bucket/prefix`. @throws {UserError} if the S3 URL has another form */
export const openStorage = (location: string, clientConfig: object): Storage =>
  location.startsWith('s3://') ? s3Storage(location, clientConfig) : folderStorage(location);

/** Creates a staging folder for the location of `--out`. @throws {UserError} */
export async function openStaging(out: string, clientConfig: object): Promise<StagingFolder> {
  const storage = openStorage(out, clientConfig);
  const staging = await storage.stage();
  return {
    ...staging,
    dispose: (keep) => {
      storage.close();
      return staging.dispose(keep);
    },
  };
}
