import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireRequest, WireResponse } from './protocols/wire.ts';

const NO_FORM = new URLSearchParams();

const collect = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
};

/** Reads a request to its end. */
export const readRequest = async (incoming: IncomingMessage): Promise<WireRequest> => {
  const { method = 'GET', headers, url = '/' } = incoming;
  const mark = url.indexOf('?');
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const body = await collect(incoming);
  const posted = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const form = posted ? new URLSearchParams(body.toString()) : query.has('Action') ? query : NO_FORM;
  return { method, path: mark < 0 ? url : url.slice(0, mark), query, headers, body, form };
};

const VIRTUAL_HOST = /^(.+)\.(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** Moves the bucket from the host name to the path. S3 Control has the account in the host name, which its headers repeat. */
export const withBucketInPath = (request: WireRequest): WireRequest => {
  const bucket = VIRTUAL_HOST.exec(request.headers.host ?? '')?.[1];
  return bucket && request.headers['x-amz-account-id'] === undefined ? { ...request, path: `/${bucket}${request.path}` } : request;
};

export const send = (response: ServerResponse, { status, headers, body }: WireResponse): void => {
  const length = response.req.method === 'HEAD' ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(body);
};

/** Sends the headers and half the body, then closes the connection, or leaves it open. */
export const sendPart = (response: ServerResponse, { status, headers, body }: WireResponse, cut: boolean): void => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.concat([body]);
  response.writeHead(status, { ...headers, 'content-length': bytes.length + 1 });
  response.write(bytes.subarray(0, bytes.length >> 1), () => {
    if (cut) response.destroy();
  });
};
