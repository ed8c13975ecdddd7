import { GetFunctionConfigurationCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { UserError } from '../core/user-error.ts';
import { errorCode, errorMessage } from './errors.ts';

/** The bucket that a deployed audit function writes its reports to. @throws {UserError} */
export async function bucketOfFunction(name: string, config: LambdaClientConfig): Promise<string> {
  const client = new LambdaClient(config);
  const elsewhere = 'name the bucket with --bucket, or the function with --function and --region';
  try {
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
    const bucket = Environment?.Variables?.['REPORT_BUCKET'];
    if (bucket === undefined || bucket === '') throw new UserError(`the function ${name} names no bucket of reports: ${elsewhere}`);
    return bucket;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const said = errorCode(error) === 'ResourceNotFoundException' ? 'is not there' : `cannot be read (${errorMessage(error)})`;
    throw new UserError(`the function ${name} ${said}: ${elsewhere}`, error);
  }
}

/** An address that opens one object for whoever has it, for a while. */
export async function presignedUrl(bucket: string, key: string, seconds: number, config: S3ClientConfig): Promise<string> {
  const client = new S3Client(config);
  try {
    return await getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: seconds });
  } finally {
    client.destroy();
  }
}
