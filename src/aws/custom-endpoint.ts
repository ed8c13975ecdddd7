import type { Layer } from './sdk-fast-path.ts';

/**
 * Some operations put the account ID before the host name, which a custom endpoint does not support and an IP address cannot have. Clients
 * get a stand-in name, and each request goes to the endpoint itself. The account ID is in a header too.
 */
const standInHost = 'endpoint.invalid';

/** Returns the endpoint with the stand-in host name. */
export function standInFor(endpoint: string): string {
  const url = new URL(endpoint);
  url.hostname = standInHost;
  return url.href;
}

/** Middleware that sends requests for the stand-in host name to the custom endpoint. */
export const toEndpoint = (endpoint: string | undefined): Layer => {
  if (endpoint === undefined) return (next) => next;
  const { hostname } = new URL(endpoint);
  return (next) => (args) => {
    const { request } = args;
    if (request.hostname.endsWith(standInHost)) {
      // The SDK puts directory buckets before the host name in any case.
      const bucket = /^(.+--x-s3)\./.exec(request.hostname)?.[1];
      if (bucket !== undefined) request.path = `/${bucket}${request.path}`;
      request.hostname = hostname;
    }
    return next(args);
  };
};
