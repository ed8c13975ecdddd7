import type { IncomingHttpHeaders } from 'node:http';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { AwsError } from './aws-error.ts';
import type { Route } from './routes.ts';

/** An operation as its client package's schema describes it. */
export interface Operation {
  readonly name: string;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
  /** Where REST protocols find it. Absent in the others. */
  readonly route: Route | undefined;
}

/** What is read of a client's protocol settings. */
export interface ProtocolSettings {
  readonly defaultNamespace: string;
  readonly xmlNamespace?: string;
  readonly version?: string;
  readonly serviceTarget: string;
  readonly awsQueryCompatible?: boolean;
  readonly errorTypeRegistries: readonly { readonly schemas: ReadonlyMap<string, unknown> }[];
}

/** A request as it came, its body complete. */
export interface WireRequest {
  readonly method: string;
  /** Still percent-encoded; for S3 the bucket always leads it. */
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

/** Codes with which a family of services refuses calls, each with its HTTP status. */
export interface StandardErrors {
  readonly denied: readonly [code: string, status: number];
  readonly throttled: readonly [code: string, status: number];
  readonly fault500: readonly [code: string, status: number];
  readonly expired: readonly [code: string, status: number];
  readonly unknownKey: readonly [code: string, status: number];
  readonly unknownOperation: readonly [code: string, status: number];
}

/** One of AWS's protocols, set up for one service: it reads what the SDK writes, and writes what the SDK reads. */
export interface Protocol {
  readonly errors: StandardErrors;
  read(operation: Operation, request: WireRequest, labels: Readonly<Record<string, string>>): Promise<object>;
  write(operation: Operation, output: object, requestId: string): WireResponse;
  writeError(error: AwsError, requestId: string): WireResponse;
}

const XML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => XML_ESCAPES[character] ?? character);

/** Whose fault an error is, as the query protocols say it. */
export const errorType = (status: number): string => (status < 500 ? 'Sender' : 'Receiver');
