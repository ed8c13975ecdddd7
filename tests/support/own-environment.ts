import { credentialsOf } from '../../sample/endpoint/identity.ts';

/**
 * Sets the environment of a function for an account of an endpoint, without the AWS settings of the machine.
 * @returns a function that restores the environment
 */
export function actFor(accountId: string, endpoint: string, region = 'eu-west-1'): () => void {
  const before = process.env;
  const { accessKeyId, secretAccessKey } = credentialsOf(accountId);
  process.env = {
    ...before,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
  return () => {
    process.env = before;
  };
}
