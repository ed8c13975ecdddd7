import { STSClient } from '@aws-sdk/client-sts';

/** Returns the Region of the SDK configuration (environment, profile), else `us-east-1`. Account-wide calls go there. */
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

/** Returns the endpoint for all services from the SDK's environment variables, if any. */
export const endpointFromEnvironment = (): string | undefined =>
  process.env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true' ? undefined : process.env['AWS_ENDPOINT_URL'] || undefined;
