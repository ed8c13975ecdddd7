import { existsSync } from 'node:fs';
import { type Bucket, s3Bucket } from '../aws/bucket.ts';
import { type ClientConfig, defaultClientConfig } from '../aws/default-client-config.ts';
import type { Config } from '../config/config.ts';

/** What the deployed functions of one stack share. */
export interface Deployment {
  readonly bucket: Bucket;
  readonly config: Config;
  /** Settings of further clients. */
  readonly clientConfig: ClientConfig;
}

/** The configuration that lies beside a function, where there is one. It is loaded only when needed: the YAML parser is a tenth of a function. */
export const configBeside = async (file: string): Promise<Config> =>
  existsSync(file) ? (await import('./load-config.ts')).loadConfig(file) : {};

/** @throws {UserError} when the configuration is wrong */
export async function openDeployment(bucketName: string, configFile: string): Promise<Deployment> {
  const config = await configBeside(configFile);
  const clientConfig = await defaultClientConfig();
  return { config, clientConfig, bucket: s3Bucket(bucketName, clientConfig) };
}
