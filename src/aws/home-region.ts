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
