/** An AWS SDK client package, or the part of it that is re-exported: the client class and the commands in use. */
export type SdkModule = object;

/** Names of the operations a module has commands for: `GetBucketPolicy` for `GetBucketPolicyCommand`. */
export type OperationName<M extends SdkModule> = { [K in keyof M & string]: K extends `${infer O}Command` ? O : never }[keyof M & string];

type CommandOf<M extends SdkModule, O extends string> = M[`${O}Command` & keyof M] extends abstract new (
  ...args: never
) => infer C
  ? C
  : never;

export type OperationInput<M extends SdkModule, O extends string> = CommandOf<M, O> extends { readonly input: infer I } ? I : never;

export type OperationOutput<M extends SdkModule, O extends string> =
  CommandOf<M, O> extends {
    resolveMiddleware(...args: never): (...args: never) => Promise<{ output: infer Out }>;
  }
    ? Out
    : never;

/** An answer of AWS that says that an operation is not available in the Region. */
export interface UnavailableError {
  /** Absent: every operation of the service. */
  readonly operation?: string;
  /** AWS's error code. */
  readonly code: string;
  /** Absent: every message, but only from AWS itself. A custom endpoint may use the code for operations that it does not support. */
  readonly message?: RegExp;
}

/** Where AWS does not offer a service or some of its operations. A missing entry means nothing: the error is reported like any other. */
export interface Unavailable {
  /** The pages that the entries come from. */
  readonly source: string | readonly string[];
  /** Month (`YYYY-MM`) in which the entries were last compared with the source. */
  readonly asOf: string;
  /** Regions without an endpoint of the service, or the first part of their names: `cn` for all Regions in China. */
  readonly regions?: readonly string[];
  /** The only Regions with an endpoint, of a service that is in few of them. */
  readonly onlyRegions?: readonly string[];
  readonly errors?: readonly UnavailableError[];
}

/** Calls that AWS accepts per second, and at once after a quiet time; a burst as large as the rate if it is missing. */
export interface AcceptedRate {
  readonly perSecond: number;
  readonly burst?: number;
}

/**
 * Rate limits that AWS publishes for the reads of one account in one Region. A missing entry means that AWS publishes no limit: Onus finds
 * the rate that AWS accepts.
 */
export interface PublishedRates {
  /** The pages that the entries come from. */
  readonly source: string | readonly string[];
  /** Month (`YYYY-MM`) in which the entries were last compared with the source. */
  readonly asOf: string;
  /** Limit that all operations without their own entry share. */
  readonly shared?: AcceptedRate;
  /** Limit of each operation without its own entry. */
  readonly each?: AcceptedRate;
  /** Limits by operation. */
  readonly operations?: Readonly<Record<string, AcceptedRate>>;
}

/** One SDK client package: how to load it lazily and which IAM action each of its operations needs. */
export interface SdkService<M extends SdkModule = SdkModule> {
  /** Short name, as in `service:Operation`, such as `s3`. */
  readonly name: string;
  readonly load: () => Promise<M>;
  /** Name of the client class in the module. */
  readonly client: string;
  /** The only Region of the API by partition; partitions that are missing do not offer the API. Absent: all Regions. */
  readonly region?: Readonly<Record<string, string>>;
  /** Absent: no exceptions are known. */
  readonly unavailable?: Unavailable;
  /** Absent: AWS publishes no limits. */
  readonly rates?: PublishedRates;
  /** IAM action of an operation, such as `s3:GetEncryptionConfiguration` for GetBucketEncryption. */
  readonly action: (operation: string) => string;
}

export type AnySdkService = Pick<SdkService, 'name' | 'client' | 'action' | 'region' | 'unavailable' | 'rates'> & {
  load(): Promise<SdkModule>;
};

/**
 * Describes an SDK client package.
 * @param options.prefix service prefix of its IAM actions
 * @param options.actions operations with another IAM action than `prefix:Operation`
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html)
 */
export function sdkService<M extends SdkModule>(
  name: string,
  load: () => Promise<M>,
  options: {
    /** The client class of the package. */
    readonly client: keyof M & `${string}Client`;
    readonly prefix?: string;
    readonly actions?: Readonly<Record<string, string>>;
    readonly region?: Readonly<Record<string, string>>;
    readonly unavailable?: Unavailable;
    readonly rates?: PublishedRates;
  },
): SdkService<M> {
  const { client, prefix = name, actions = {}, region, unavailable, rates } = options;
  return {
    name,
    load,
    client,
    action: (operation) => actions[operation] ?? `${prefix}:${operation}`,
    ...(region === undefined ? {} : { region }),
    ...(unavailable === undefined ? {} : { unavailable }),
    ...(rates === undefined ? {} : { rates }),
  };
}
