import { FromStringShapeDeserializer, ToStringShapeSerializer } from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { AwsError } from '../aws-error.ts';
import type { Codec } from './rpc.ts';
import { escapeXml, type Protocol, type StandardErrors, type WireRequest, type WireResponse } from './wire.ts';

const REST_JSON_ERRORS: StandardErrors = {
  denied: ['AccessDeniedException', 403],
  throttled: ['ThrottlingException', 429],
  fault500: ['InternalFailure', 500],
  expired: ['ExpiredTokenException', 403],
  unknownKey: ['UnrecognizedClientException', 403],
  unknownOperation: ['UnknownOperationException', 404],
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const S3_ERRORS: StandardErrors = {
  denied: ['AccessDenied', 403],
  throttled: ['SlowDown', 503],
  fault500: ['InternalError', 500],
  expired: ['ExpiredToken', 400],
  unknownKey: ['InvalidAccessKeyId', 403],
  unknownOperation: ['MethodNotAllowed', 405],
};

type Values = Record<string, unknown>;

const rawPayload = (schema: NormalizedSchema): boolean => schema.isBlobSchema() || schema.isStringSchema() || schema.isStreaming();

/** Reads and writes the parts of REST protocols outside the body: path labels, query members, headers, status. */
const createBindings = (json: boolean, codec: Codec) => {
  const settings = { timestampFormat: { useTrait: true, default: json ? 7 : 5 }, httpBindings: true } as const;
  const fromText = new FromStringShapeDeserializer(settings);
  const toText = new ToStringShapeSerializer(settings);

  const headerText = (schema: NormalizedSchema, value: unknown): string => {
    toText.write(schema, value);
    return String(toText.flush());
  };

  const readQuery = (schema: NormalizedSchema, name: string, query: URLSearchParams): unknown => {
    if (!query.has(name)) return undefined;
    return schema.isListSchema()
      ? query.getAll(name).map((item) => fromText.read(schema.getValueSchema(), item))
      : fromText.read(schema, query.get(name) ?? '');
  };

  const readQueryMap = (schema: NormalizedSchema, query: URLSearchParams): Values =>
    Object.fromEntries(
      [...new Set(query.keys())].map((name) => [name, schema.getValueSchema().isListSchema() ? query.getAll(name) : query.get(name)]),
    );

  const readPayload = (schema: NormalizedSchema, body: Buffer): unknown => {
    if (schema.isBlobSchema() || schema.isStreaming()) return body;
    return schema.isStringSchema() ? body.toString() : codec.createDeserializer().read(schema, body);
  };

  const readMember = (name: string, schema: NormalizedSchema, request: WireRequest, labels: Readonly<Record<string, string>>): unknown => {
    const traits = schema.getMergedTraits();
    if (traits.httpLabel) return labels[name] === undefined ? undefined : fromText.read(schema, labels[name]);
    if (traits.httpQuery) return readQuery(schema, traits.httpQuery, request.query);
    if (traits.httpQueryParams) return readQueryMap(schema, request.query);
    if (traits.httpHeader) {
      const header = request.headers[traits.httpHeader.toLowerCase()];
      return header === undefined ? undefined : fromText.read(schema, String(header));
    }
    if (typeof traits.httpPrefixHeaders === 'string') return prefixed(traits.httpPrefixHeaders, request.headers);
    if (traits.httpPayload) return request.body.length > 0 ? readPayload(schema, request.body) : undefined;
    return undefined;
  };

  return {
    headerText,
    read: async (schema: NormalizedSchema, request: WireRequest, labels: Readonly<Record<string, string>>): Promise<object> => {
      if (!schema.isStructSchema()) return {};
      const input: Values = {};
      let hasBody = request.body.length > 0;
      for (const [name, member] of schema.structIterator()) {
        const value = await readMember(name, member, request, labels);
        if (value !== undefined) input[name] = value;
        hasBody &&= !member.getMergedTraits().httpPayload;
      }
      return hasBody ? { ...((await codec.createDeserializer().read(schema, request.body)) as object), ...input } : input;
    },
  };
};

const prefixed = (prefix: string, headers: WireRequest['headers']): Values => {
  const start = prefix.toLowerCase();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (name.startsWith(start) ? [[name.slice(start.length), String(value)]] : [])),
  );
};

const errorBody = (json: boolean, s3: boolean, { code, message, members }: AwsError, requestId: string): string => {
  if (json) return JSON.stringify({ message, ...members });
  const extra = Object.entries(members).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  const detail = `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message>${extra.join('')}`;
  const request = `<RequestId>${requestId}</RequestId><HostId>${requestId}</HostId>`;
  const error = s3 ? `<Error>${detail}${request}</Error>` : `<ErrorResponse><Error>${detail}</Error>${request}</ErrorResponse>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${error}`;
};

/** Creates a REST protocol: JSON, XML, or the XML variant of S3. */
export const createRestProtocol = (format: 'json' | 'xml' | 's3', codec: Codec): Protocol => {
  const json = format === 'json';
  const s3 = format === 's3';
  const bindings = createBindings(json, codec);
  const contentType = json ? 'application/json' : 'application/xml';
  const idHeaders = (requestId: string): Record<string, string> =>
    json ? { 'x-amzn-requestid': requestId } : { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId };

  const serialize = (schema: NormalizedSchema, value: unknown): string | Uint8Array => {
    const serializer = codec.createSerializer();
    serializer.write(schema, value);
    return serializer.flush();
  };

  const encode = (schema: NormalizedSchema, output: Readonly<Values>, defaultStatus: number): WireResponse => {
    const headers: Record<string, string> = {};
    const inBody: Values = {};
    let status = defaultStatus;
    let type: string | undefined;
    let hasOwnType = false;
    let body: string | Uint8Array = '';
    for (const [name, member] of schema.isStructSchema() ? schema.structIterator() : []) {
      const value = output[name];
      const given = value !== undefined && value !== null;
      const traits = member.getMergedTraits();
      if (traits.httpHeader) {
        // A member for the content type replaces the default, also when it has no value.
        if (traits.httpHeader.toLowerCase() === 'content-type') hasOwnType = true;
        if (given) headers[traits.httpHeader.toLowerCase()] = bindings.headerText(member, value);
      } else if (typeof traits.httpPrefixHeaders === 'string') {
        for (const [key, item] of Object.entries(value ?? {})) headers[`${traits.httpPrefixHeaders}${key}`.toLowerCase()] = String(item);
      } else if (traits.httpResponseCode) {
        if (given) status = Number(value);
      } else if (traits.httpPayload) {
        type = rawPayload(member) ? 'application/octet-stream' : contentType;
        if (given) body = rawPayload(member) ? (value as string | Uint8Array) : serialize(member, value);
      } else {
        type = contentType;
        inBody[name] = value;
      }
    }
    if (Object.keys(inBody).length > 0) body = serialize(schema, inBody);
    return { status, headers: { ...(type && !hasOwnType && { 'content-type': type }), ...headers }, body };
  };

  return {
    errors: json ? REST_JSON_ERRORS : S3_ERRORS,
    read: ({ input }, request, labels) => bindings.read(input, request, labels),
    write: ({ name, output: schema, route }, output, requestId) => {
      const { status, headers, body } = encode(schema, output as Values, route?.status ?? 200);
      return {
        status,
        headers: { ...idHeaders(requestId), ...headers },
        body: s3 && name === 'GetBucketLocation' ? unwrapLocation(body) : body,
      };
    },
    writeError: (error, requestId) => ({
      status: error.status,
      headers: { 'content-type': contentType, ...(json && { 'x-amzn-errortype': error.code }), ...idHeaders(requestId) },
      body: errorBody(json, s3, error, requestId),
    }),
  };
};

/** S3 returns only the inner element for GetBucketLocation: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
const unwrapLocation = (body: string | Uint8Array): string =>
  String(body).replace(/(<LocationConstraint [^>]*>)<LocationConstraint>([^<]*)<\/LocationConstraint>/, '$1$2');
