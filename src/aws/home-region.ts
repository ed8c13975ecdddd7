import { STSClient } from '@aws-sdk/client-sts';

/** The Region the SDK's settings name (environment, profile), else `us-east-1`: where account-wide calls go. */
export async function homeRegion(profile: string | undefined): Promise<string> {
  const client = new STSClient(profile === undefined ? {} : { profile });
  try {
    return await client.config.region();
  } catch {
    return 'us-east-1';
  } finally {
    client.destroy();
  }
}

/** The endpoint for all services that the SDK's environment settings name, if any. */
export const endpointFromEnvironment = (): string | undefined =>
  process.env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true' ? undefined : process.env['AWS_ENDPOINT_URL'] || undefined;
