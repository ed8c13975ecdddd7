import { createQueryErrorCodes } from './query-error-codes.ts';
import { errorType, type Protocol, type ProtocolSettings, type StandardErrors } from './wire.ts';

/** The SDK's serializer and deserializer of a format. */
export interface Codec {
  createSerializer(): { write(schema: unknown, value: unknown): void; flush(): string | Uint8Array };
  createDeserializer(): { read(schema: unknown, data: Uint8Array): unknown };
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/CommonErrors.html and the same page of other services. */
const RPC_ERRORS: StandardErrors = {
  denied: ['AccessDeniedException', 400],
  throttled: ['ThrottlingException', 400],
  fault500: ['InternalFailure', 500],
  expired: ['ExpiredTokenException', 400],
  unknownKey: ['UnrecognizedClientException', 400],
  unknownOperation: ['UnknownOperationException', 400],
};

/** Smithy's document type: any value. */
const DOCUMENT = 15;

/** Creates a protocol with JSON or CBOR documents and the operation in a header or path: awsJson 1.0, 1.1 and Smithy RPC v2. */
export const createRpcProtocol = (settings: ProtocolSettings, codec: Codec, headers: Readonly<Record<string, string>>): Protocol => {
  const queryCodeOf = createQueryErrorCodes(settings);

  const serialize = (schema: unknown, value: unknown): string | Uint8Array => {
    const serializer = codec.createSerializer();
    serializer.write(schema, value);
    return serializer.flush();
  };

  return {
    errors: RPC_ERRORS,
    read: async ({ input }, { body }) =>
      input.isStructSchema() && body.length > 0 ? ((await codec.createDeserializer().read(input, body)) as object) : {},
    write: ({ output: schema }, output, requestId) => ({
      status: 200,
      headers: { ...headers, 'x-amzn-requestid': requestId },
      body: schema.isStructSchema() ? serialize(schema, output) : serialize(DOCUMENT, {}),
    }),
    writeError: ({ code, status, message, members }, requestId) => ({
      status,
      headers: {
        ...headers,
        'x-amzn-requestid': requestId,
        ...(settings.awsQueryCompatible && { 'x-amzn-query-error': `${queryCodeOf(code)};${errorType(status)}` }),
      },
      body: serialize(DOCUMENT, { __type: `${settings.defaultNamespace}#${code}`, message, ...members }),
    }),
  };
};
