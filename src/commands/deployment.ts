import { existsSync } from 'node:fs';
import { s3Storage } from '../aws/storage/s3-storage.ts';
import type { Storage } from '../aws/storage/storage.ts';
import { type ClientConfig, defaultClientConfig } from '../aws/default-client-config.ts';
import type { Config } from '../config/config.ts';

/** Settings that the deployed functions of a stack share. */
export interface Deployment {
  /** The report bucket. */
  readonly bucket: Storage;
  readonly config: Config;
  /** Settings of SDK clients. */
  readonly clientConfig: ClientConfig;
}

/** Reads the configuration file next to a function, if present. Loaded lazily, because the YAML parser is a tenth of the function's size. */
export const configBeside = async (file: string): Promise<Config> =>
  existsSync(file) ? (await import('./load-config.ts')).loadConfig(file) : {};

/** Opens the deployment of a function. @throws {UserError} if the configuration is invalid */
export async function openDeployment(bucketName: string, configFile: string): Promise<Deployment> {
  const config = await configBeside(configFile);
  const clientConfig = await defaultClientConfig();
  return { config, clientConfig, bucket: s3Storage(`s3://${bucketName}`, clientConfig) };
}
