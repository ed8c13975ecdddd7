import type { services } from './services.ts';

/** Key of a service in `services.ts`: the name by which sample data, faults and the call log speak of it, such as `s3` or `s3control`. */
export type ServiceId = keyof typeof services;

/** The client package of a service, for its types. */
type Client<Id extends ServiceId> = Awaited<ReturnType<(typeof services)[Id]['load']>>;

/** The part of a command that tells its input and output. */
interface CommandIo<In, Out> {
  readonly input: In;
  resolveMiddleware(...args: never): (args: never) => Promise<{ output: Out }>;
}

/** Operations of a service: its commands' names without `Command`. */
export type OperationName<Id extends ServiceId> = keyof Client<Id> extends infer Name
  ? Name extends `$${string}` | `__${string}`
    ? never
    : Name extends `${infer Operation}Command`
      ? Operation
      : never
  : never;

type Command<Id extends ServiceId, Operation extends string> = Client<Id>[`${Operation}Command` & keyof Client<Id>] extends abstract new (
  ...args: never
) => infer Instance
  ? Instance
  : never;

/** What the SDK sends for an operation. */
export type Input<Id extends ServiceId, Operation extends OperationName<Id>> =
  Command<Id, Operation> extends CommandIo<infer In, infer _Out> ? In : never;

/** What the SDK reads back for an operation, without `$metadata`. */
export type Output<Id extends ServiceId, Operation extends OperationName<Id>> =
  Command<Id, Operation> extends CommandIo<infer _In, infer Out> ? Omit<Out, '$metadata'> : never;

/** What is known of a call besides its input. */
export interface Call {
  /** The account whose credentials signed the call. */
  readonly accountId: string;
  /** The Region of the credential scope; global services are signed for `us-east-1`. */
  readonly region: string;
  readonly service: ServiceId;
  readonly operation: string;
  /** ARN of the caller: a user, or the assumed role's session. */
  readonly principal: string;
}

/** Answers one operation. Throws `awsError(…)` to answer with an error. */
export type Handler<In, Out> = (input: In, call: Call) => Out | Promise<Out>;

/** Typed handlers of a service; an operation left out answers as one this account may not call. */
export type Handlers<Id extends ServiceId> = {
  readonly [Operation in OperationName<Id>]?: Handler<Input<Id, Operation>, Output<Id, Operation>>;
};

/** One account's answers for one service. Make it with `service('s3')({ … })`, which types every handler. */
export interface ServiceData {
  readonly service: ServiceId;
  readonly operations: Readonly<Record<string, Handler<never, object>>>;
}

/** A role that `sts:AssumeRole` can take. */
export interface AssumableRole {
  readonly name: string;
  /** The external id its trust policy demands; absent: none is demanded, as any is ignored by AWS then. */
  readonly externalId?: string;
  /** Accounts its trust policy lets in; absent: all of this endpoint's. */
  readonly trusts?: readonly string[];
}

/** An account as the endpoint serves it. */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  /** Absent: `aws`. */
  readonly partition?: string;
  readonly services: readonly ServiceData[];
  /** Absent: none, so AssumeRole into this account is denied. */
  readonly roles?: readonly AssumableRole[];
  /** Buckets to which objects may be written; they are kept in memory. Absent: none, so every write is denied. */
  readonly reportBuckets?: readonly ReportBucket[];
}

/** A bucket of the in-memory object store. */
export interface ReportBucket {
  readonly name: string;
  readonly region: string;
}

/** What an injected fault does to a call. */
export type FaultKind =
  /** The service's own access denied error. */
  | 'denied'
  /** The service's own throttling error: every matching call, or those above `perSecond`. */
  | 'throttled'
  /** A 500 in the service's own format. */
  | 'fault500'
  /** The service's own expired token error. */
  | 'expired'
  /** No answer until the caller gives up. */
  | 'hang'
  /** The connection is cut before an answer. */
  | 'reset'
  /** The connection is cut amid the body. */
  | 'truncate'
  /** The answer stops amid the body, and the connection stays open. */
  | 'stall'
  /** Half a body, sent as if it were all. */
  | 'half'
  /** A 503 page of HTML, as proxies and load balancers send. */
  | 'html'
  /** A 200 page of HTML, as portals that want a sign-in send. */
  | 'portal'
  /** A 200 without a body. */
  | 'empty'
  /** Every member missing that the service does not promise, at every depth. */
  | 'bare'
  /** The same paging token in every answer. */
  | 'repeatToken'
  /** Listings begin with a page that holds nothing but the token of the next. */
  | 'emptyPage'
  /** An answer `ms` later than else. */
  | 'latency';

/** A fault and the calls it strikes. The first that strikes wins, but `latency` adds to whatever follows. Plain JSON. */
export interface Fault {
  /** `s3:GetBucketPolicy`, `s3:Get*`, `s3:*` or `*`. */
  readonly match: string;
  readonly kind: FaultKind;
  /** Absent: every account. */
  readonly accountId?: string;
  /** Absent: every Region. */
  readonly region?: string;
  /** Members the input must have with these values, such as `{ Bucket: 'logs' }`. Absent: any input. */
  readonly input?: Readonly<Record<string, string>>;
  /** How many matching calls it lets pass first. Absent: none. */
  readonly after?: number;
  /** How many calls it strikes in all. Absent: no end. */
  readonly times?: number;
  /** Share of the matching calls that it strikes, 0 to 1, evenly spread. Absent: all. */
  readonly rate?: number;
  /** For `throttled`: calls a second, of each operation, account and Region, that are still answered (a bucket holding one second's worth). */
  readonly perSecond?: number;
  /** For `latency`: milliseconds. */
  readonly ms?: number;
  /** For `denied`: the IAM action the message names where it is not the operation, such as `s3:ListAllMyBuckets`. */
  readonly action?: string;
}

/** A call that was answered more than once. */
export interface DuplicateCall {
  readonly call: string;
  readonly accountId: string;
  readonly region: string;
  /** The request itself: method, path and body. */
  readonly request: string;
  readonly times: number;
}

/** What was called since the endpoint started or `resetCalls()`. */
export interface CallLog {
  readonly total: number;
  /** Calls by `service:Operation`. */
  readonly operations: Readonly<Record<string, number>>;
  /** Calls by `accountId/region`. */
  readonly places: Readonly<Record<string, number>>;
  /** Calls that no rate limit refused, by `region service:Operation`. */
  readonly accepted: Readonly<Record<string, number>>;
  /** Calls that answered an error, injected or not, by error code; `hang` and `reset` count under their kind. */
  readonly errors: Readonly<Record<string, number>>;
  /** Calls that were denied only because the account has no handler for them, by `service:Operation`. */
  readonly unanswered: Readonly<Record<string, number>>;
  /** Identical calls (operation, input, account, Region) answered more than once; answers spoilt by an injected fault do not count. */
  readonly duplicates: readonly DuplicateCall[];
  readonly maxInFlight: number;
  readonly connections: number;
}
