import type { IncomingHttpHeaders } from 'node:http';

interface Answer {
  readonly response?: { readonly statusCode?: number; readonly headers?: IncomingHttpHeaders };
}

interface Asked {
  readonly request?: { readonly method?: string };
}

/** What the SDK would read as an answer that holds nothing, and is none: pages of proxies and portals, and answers without a body. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** SDK middleware for the `deserialize` step, below the deserializer: it sees answers as they come. */
export const checkAnswer =
  <A extends Asked, R extends Answer>(next: (args: A) => Promise<R>) =>
  async (args: A): Promise<R> => {
    const result = await next(args);
    const { statusCode = 0, headers = {} } = result.response ?? {};
    if (statusCode < 300 && /^text\/html\b/i.test(headers['content-type'] ?? '')) {
      throw new NoAnswer('a web page came instead of an answer: is there a proxy or a portal between here and AWS?');
    }
    // 204 is how AWS says that there is nothing to say.
    if (statusCode === 200 && headers['content-length'] === '0' && args.request?.method !== 'HEAD') {
      throw new NoAnswer('the answer has no body');
    }
    return result;
  };
