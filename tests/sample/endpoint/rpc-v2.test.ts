import { AwsSmithyRpcV2CborProtocol, AwsSmithyRpcV2JsonProtocol } from '@aws-sdk/core/protocols';
import { DescribeKey$, errorTypeRegistries } from '@aws-sdk/client-kms';
import { HttpResponse } from '@smithy/core/protocols';
import { awsError } from '../../../sample/endpoint/aws-error.ts';
import { loadModel } from '../../../sample/endpoint/model.ts';
import { createProtocol } from '../../../sample/endpoint/protocols/protocols.ts';
import type { WireResponse } from '../../../sample/endpoint/protocols/wire.ts';

/** No client uses Smithy RPC v2 yet. Services migrate to it, so its two formats are tested with a KMS operation. */
const formats = [
  ['rpcv2Cbor', AwsSmithyRpcV2CborProtocol],
  ['rpcv2Json', AwsSmithyRpcV2JsonProtocol],
] as const;

const settings = { defaultNamespace: 'com.amazonaws.kms', serviceTarget: 'TrentService', errorTypeRegistries, awsQueryCompatible: true };

/** The client members that the SDK protocol uses. */
const context = {
  endpoint: async () => ({ protocol: 'http:', hostname: 'localhost', path: '/' }),
  __smithy_context: { service: 'TrentService', operation: 'DescribeKey' },
} as never;

const operation = {
  namespace: DescribeKey$[1],
  name: DescribeKey$[2],
  traits: DescribeKey$[3],
  input: DescribeKey$[4],
  output: DescribeKey$[5],
};

const responseOf = ({ status, headers, body }: WireResponse): HttpResponse =>
  new HttpResponse({ statusCode: status, headers: { ...headers }, body: Buffer.concat([body as Uint8Array]) });

describe.each(formats)('%s', (name, ClientProtocol) => {
  const client = new ClientProtocol(settings);
  const protocol = createProtocol(name, settings as never, client);

  const describeKey = async () => {
    const described = (await loadModel('kms')).operations.get('DescribeKey');
    if (!described) throw new Error('KMS has no DescribeKey');
    return described;
  };

  test('transfers input and output', async () => {
    const input = { KeyId: 'alias/ü', GrantTokens: ['a', 'b'] };
    const { path, body } = await client.serializeRequest(operation as never, input, context);
    expect(path).toBe('/service/TrentService/operation/DescribeKey');
    const request = {
      method: 'POST',
      path,
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.concat([body as Uint8Array]),
      form: new URLSearchParams(),
    };
    expect(await protocol.read(await describeKey(), request, {})).toEqual(input);

    const output = {
      KeyMetadata: {
        KeyId: 'k',
        CreationDate: new Date('2026-01-02T03:04:05.678Z'),
        Enabled: true,
        EncryptionAlgorithms: ['RSAES_OAEP_SHA_1'],
      },
    };
    const response = responseOf(protocol.write(await describeKey(), output, 'request-1'));
    expect(await client.deserializeResponse(operation as never, context, response)).toMatchObject({
      ...output,
      $metadata: { httpStatusCode: 200, requestId: 'request-1' },
    });
  });

  test('transfers errors', async () => {
    const response = responseOf(protocol.writeError(awsError('NotFoundException', 400, 'no such key'), 'request-2'));
    expect(response.headers['x-amzn-query-error']).toBe('NotFound;Sender');
    await expect(client.deserializeResponse(operation as never, context, response)).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'no such key',
      $metadata: { requestId: 'request-2' },
    });
  });
});
