import type { IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { NormalizedSchema } from '@smithy/core/schema';

interface Answer {
  readonly response?: {
    readonly statusCode?: number;
    readonly headers?: IncomingHttpHeaders;
    body?: AsyncIterable<Uint8Array> | Uint8Array;
  };
}

interface Asked {
  readonly request?: { readonly method?: string };
}

/** Responses that the SDK would read as empty although AWS did not send them: pages of proxies and portals, and responses without a body. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** SDK middleware for the `deserialize` step, below the deserializer: it sees the raw responses. */
export const validateResponse =
  <A extends Asked, R extends Answer>(next: (args: A) => Promise<R>) =>
  async (args: A): Promise<R> => {
    const result = await next(args);
    const { response } = result;
    const { statusCode = 0, headers = {} } = response ?? {};
    if (response?.body !== undefined && statusCode < 300 && /^text\/html\b/i.test(headers['content-type'] ?? '')) {
      // Some AWS emulators declare every response as HTML, so check the first characters.
      response.body = response.body instanceof Uint8Array ? response.body : await buffer(response.body);
      if (/^\s*<(!doctype|html|head|body)\b/i.test(Buffer.from(response.body).toString('utf8', 0, 1000))) {
        throw new NoAnswer('the response is a web page: check for a proxy or captive portal between this machine and AWS');
      }
    }
    // AWS uses 204 for empty responses.
    if (statusCode === 200 && headers['content-length'] === '0' && args.request?.method !== 'HEAD') {
      throw new NoAnswer('the response has no body');
    }
    return result;
  };

/** Protocols that write an empty list as an empty element; JSON and CBOR services may leave it out. */
const xmlProtocols: ReadonlySet<string> = new Set(['aws.protocols#awsQuery', 'aws.protocols#ec2Query', 'aws.protocols#restXml']);

/**
 * Returns the lists that an answer to a listing must contain but does not, or `undefined`. Without this check an answer such as `{}` looks
 * like an account without resources. Expected are lists of an XML protocol, except flattened ones, which have no element of their own
 * (https://smithy.io/2.0/spec/protocol-traits.html#xmlflattened-trait), and members that the API model requires. Other JSON services omit
 * empty lists as they like, such as SQS. An operation with several lists need only return one of them.
 */
export function missingLists(output: object, schema: unknown, protocol: string): string | undefined {
  const struct = NormalizedSchema.of(schema as never);
  if (!struct.isStructSchema()) return undefined;
  const [, , , , , , required = 0] = struct.getSchema() as readonly [number, string, string, object, string[], unknown[], number?];
  const expected: string[] = [];
  let index = 0;
  for (const [name, member] of struct.structIterator()) {
    const isWritten = xmlProtocols.has(protocol) && !member.getMergedTraits().xmlFlattened;
    if (member.isListSchema() && (isWritten || index < required)) expected.push(name);
    index += 1;
  }
  const isMissing = expected.length > 0 && expected.every((name) => (output as Readonly<Record<string, unknown>>)[name] === undefined);
  return isMissing ? expected.join(', ') : undefined;
}
