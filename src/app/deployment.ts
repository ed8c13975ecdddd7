import { existsSync } from 'node:fs';
import { type Bucket, s3Bucket } from '../aws/bucket.ts';
import { ownClientConfig } from '../aws/own-client.ts';
import type { Config } from '../config/config.ts';

/** What the deployed functions of one stack share. */
export interface Deployment {
  readonly bucket: Bucket;
  readonly config: Config;
}

/** The configuration that lies beside a function, where there is one. It is loaded only when needed: the YAML parser is a tenth of a function. */
export const configBeside = async (file: string): Promise<Config> =>
  existsSync(file) ? (await import('./load-config.ts')).loadConfig(file) : {};

/** @throws {UserError} when the configuration is wrong */
export const openDeployment = async (bucketName: string, configFile: string): Promise<Deployment> => ({
  config: await configBeside(configFile),
  bucket: s3Bucket(bucketName, await ownClientConfig()),
});
