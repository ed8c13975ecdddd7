import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { credentialsFor } from './credentials.ts';
import { endpointFromEnvironment, homeRegion } from './home-region.ts';

/** Settings of every client. */
export interface ClientConfig {
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly endpoint?: string;
  readonly forcePathStyle?: true;
}

/** Returns client settings from the SDK configuration of this process: Region, credentials and endpoint. */
export async function defaultClientConfig(): Promise<ClientConfig> {
  const endpoint = endpointFromEnvironment();
  const region = await homeRegion(undefined);
  return {
    region,
    credentials: credentialsFor({ region, endpoint }),
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  };
}
