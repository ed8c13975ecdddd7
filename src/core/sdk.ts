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

/** One SDK client package: how to load it lazily and which IAM action each of its operations needs. */
export interface SdkService<M extends SdkModule = SdkModule> {
  /** Short name, as in `service:Operation`, such as `s3`. */
  readonly name: string;
  readonly load: () => Promise<M>;
  /** Name of the client class in the module. */
  readonly client: string;
  /** The only Region of the API by partition; partitions that are missing do not offer the API. Absent: all Regions. */
  readonly region?: Readonly<Record<string, string>>;
  /** IAM action of an operation, such as `s3:GetEncryptionConfiguration` for GetBucketEncryption. */
  readonly action: (operation: string) => string;
}

export type AnySdkService = Pick<SdkService, 'name' | 'client' | 'action' | 'region'> & { load(): Promise<SdkModule> };

/**
 * Describes an SDK client package.
 * @param prefix service prefix of its IAM actions
 * @param actions operations with another IAM action than `prefix:Operation`
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html)
 */
export function sdkService<M extends SdkModule>(
  name: string,
  load: () => Promise<M>,
  client: keyof M & `${string}Client`,
  options: {
    readonly prefix?: string;
    readonly actions?: Readonly<Record<string, string>>;
    readonly region?: Readonly<Record<string, string>>;
  } = {},
): SdkService<M> {
  const { prefix = name, actions = {}, region } = options;
  return {
    name,
    load,
    client,
    action: (operation) => actions[operation] ?? `${prefix}:${operation}`,
    ...(region === undefined ? {} : { region }),
  };
}
