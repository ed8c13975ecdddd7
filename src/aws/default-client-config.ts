import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { credentialsFor } from './credentials.ts';
import { endpointFromEnvironment, homeRegion } from './home-region.ts';

/** Settings that every client takes. */
export interface ClientConfig {
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly endpoint?: string;
  readonly forcePathStyle?: true;
}

/** Settings for clients of whoever this process runs as: Region, credentials and endpoint of the SDK's own settings. */
export async function defaultClientConfig(): Promise<ClientConfig> {
  const endpoint = endpointFromEnvironment();
  const region = await homeRegion(undefined);
  return {
    region,
    credentials: credentialsFor({ region, endpoint }),
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  };
}
