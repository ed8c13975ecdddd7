import type { IncomingHttpHeaders } from 'node:http';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { AwsError } from '../aws-error.ts';
import type { Route } from './routes.ts';

/** An operation according to the schema of its client package. */
export interface Operation {
  readonly name: string;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
  /** Route in REST protocols. Absent in others. */
  readonly route: Route | undefined;
}

/** The protocol settings of a client that the endpoint reads. */
export interface ProtocolSettings {
  readonly defaultNamespace: string;
  readonly xmlNamespace?: string;
  readonly version?: string;
  readonly serviceTarget: string;
  readonly awsQueryCompatible?: boolean;
  readonly errorTypeRegistries: readonly { readonly schemas: ReadonlyMap<string, unknown> }[];
}

/** A received request with its complete body. */
export interface WireRequest {
  readonly method: string;
  /** Percent-encoded; for S3, the bucket is always first. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body (of a GET, the query) of the query protocols; empty in all others. */
  readonly form: URLSearchParams;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Error codes of a family of services, each with its HTTP status. */
export interface StandardErrors {
  readonly denied: readonly [code: string, status: number];
  readonly throttled: readonly [code: string, status: number];
  readonly fault500: readonly [code: string, status: number];
  readonly expired: readonly [code: string, status: number];
  readonly unknownKey: readonly [code: string, status: number];
  readonly unknownOperation: readonly [code: string, status: number];
}

/** The server side of an AWS protocol for one service: it parses SDK requests and writes responses. */
export interface Protocol {
  readonly errors: StandardErrors;
  read(operation: Operation, request: WireRequest, labels: Readonly<Record<string, string>>): Promise<object>;
  write(operation: Operation, output: object, requestId: string): WireResponse;
  writeError(error: AwsError, requestId: string): WireResponse;
}

const XML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => XML_ESCAPES[character] ?? character);

/** Returns the error type of the query protocols. */
export const errorType = (status: number): string => (status < 500 ? 'Sender' : 'Receiver');
