import { GetFunctionConfigurationCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { UserError } from '../core/user-error.ts';
import { errorCode, errorMessage } from './errors.ts';

/** Returns the report bucket of a deployed audit function. @throws {UserError} */
export async function bucketOfFunction(name: string, config: LambdaClientConfig): Promise<string> {
  const client = new LambdaClient(config);
  const advice = 'set --bucket, or --function and --region';
  try {
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
    const bucket = Environment?.Variables?.['REPORT_BUCKET'];
    if (bucket === undefined || bucket === '') throw new UserError(`the function ${name} has no report bucket: ${advice}`);
    return bucket;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const said = errorCode(error) === 'ResourceNotFoundException' ? 'does not exist' : `cannot be read (${errorMessage(error)})`;
    throw new UserError(`the function ${name} ${said}: ${advice}`, error);
  }
}

/** Returns a presigned URL of an object. */
export async function presignedUrl(
  { bucket, key, seconds }: { readonly bucket: string; readonly key: string; readonly seconds: number },
  config: S3ClientConfig,
): Promise<string> {
  const client = new S3Client(config);
  try {
    return await getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: seconds });
  } finally {
    client.destroy();
  }
}
