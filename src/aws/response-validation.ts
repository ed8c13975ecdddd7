import { buffer } from 'node:stream/consumers';
import type { IncomingHttpHeaders } from 'node:http';

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

/** What the SDK would read as an answer that holds nothing, and is none: pages of proxies and portals, and answers without a body. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** SDK middleware for the `deserialize` step, below the deserializer: it sees answers as they come. */
export const validateResponse =
  <A extends Asked, R extends Answer>(next: (args: A) => Promise<R>) =>
  async (args: A): Promise<R> => {
    const result = await next(args);
    const { response } = result;
    const { statusCode = 0, headers = {} } = response ?? {};
    if (response?.body !== undefined && statusCode < 300 && /^text\/html\b/i.test(headers['content-type'] ?? '')) {
      // Some endpoints that stand in for AWS call every answer a web page: what it is shows in its first letters.
      response.body = response.body instanceof Uint8Array ? response.body : await buffer(response.body);
      if (/^\s*<(!doctype|html|head|body)\b/i.test(Buffer.from(response.body).toString('utf8', 0, 1000))) {
        throw new NoAnswer('a web page came instead of an answer: is there a proxy or a portal between here and AWS?');
      }
    }
    // 204 is how AWS says that there is nothing to say.
    if (statusCode === 200 && headers['content-length'] === '0' && args.request?.method !== 'HEAD') {
      throw new NoAnswer('the answer has no body');
    }
    return result;
  };
