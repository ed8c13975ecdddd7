import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { credentialsFor } from './credentials.ts';
import { type ConnectionConfig, connectionConfig } from './endpoint-settings.ts';
import { homeRegion } from './home-region.ts';

/** Settings of every client. */
export interface ClientConfig extends ConnectionConfig {
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
}

/** Returns client settings from the SDK configuration of this process: Region, credentials and endpoint. */
export async function defaultClientConfig(): Promise<ClientConfig> {
  const region = await homeRegion(undefined);
  return {
    region,
    credentials: credentialsFor({ region }),
    ...connectionConfig(undefined),
  };
}
