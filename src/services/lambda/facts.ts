import type { DestinationConfig, FunctionUrlConfig } from '@aws-sdk/client-lambda';
import type { AsJson } from '../../core/to-json.ts';
import type { DataTrail } from '../cloudtrail/facts.ts';
import type { RolePolicies } from '../ec2/facts.ts';

/** An HTTPS endpoint of a function or of one of its aliases. */
export type FunctionUrl = AsJson<Pick<FunctionUrlConfig, 'AuthType' | 'Cors'>> & {
  /** The alias; notConfiguredErrorCodes: the function itself. */
  readonly alias?: string;
};

/** An environment variable, without its value. */
export interface EnvironmentVariable {
  readonly name: string;
  /** What its value looks like: a KMS ciphertext, the name or ARN of a secret or parameter, or something else. */
  readonly form: 'ciphertext' | 'reference' | 'plain';
}

/** An environment variable whose value looks like a credential, which is not kept. */
export interface EnvironmentSecret {
  readonly variable: string;
  /** What it looks like, such as `AWS access key`. */
  readonly detector: string;
}

/** When Lambda moves a version of a function to a newer patch of its runtime. */
export interface RuntimeUpdates {
  /** `$LATEST`, or the number of a version that an alias points to. */
  readonly version: string;
  /** `Auto`, `FunctionUpdate` or `Manual`. */
  readonly mode: string;
  /** When code or configuration last changed, ISO 8601. */
  readonly changedAt: string;
}

/** What happens to events that a function, version or alias could not process asynchronously. */
export interface AsyncInvocation {
  /** `$LATEST`, an alias or a version. */
  readonly qualifier: string;
  readonly destinations: AsJson<DestinationConfig>;
}

/** A stream that Lambda reads for a function. */
export interface StreamMapping {
  readonly source: string;
  /** ARN of what receives the batches that are given up; notConfiguredErrorCodes: nothing does. */
  readonly onFailure?: string;
}

interface LambdaFacts {
  'AWS::Lambda::Function': {
    /** `Zip` or `Image`. */
    packageType: string;
    /** Such as `nodejs24.x`; absent for images. */
    runtime?: string;
    /** When code or configuration last changed, ISO 8601. */
    changedAt: string;
    /** Text of the policy of the function itself; notConfiguredErrorCodes: it has none. */
    policy?: string;
    /** Policy texts by alias; aliases without a policy are missing. */
    aliasPolicies: Readonly<Record<string, string>>;
    urls: readonly FunctionUrl[];
    runtimeUpdates: readonly RuntimeUpdates[];
    /** Empty: the function is in no VPC. */
    subnetIds: readonly string[];
    /** Availability Zone of each of its subnets, by subnet id. */
    zones: Readonly<Record<string, string>>;
    /** `Active` or `PassThrough`. */
    tracing: string;
    /** Absent: it has no variables. */
    environment?: readonly EnvironmentVariable[];
    /** Absent: it has no variables. */
    environmentSecrets?: readonly EnvironmentSecret[];
    /** The same for versions that aliases point to, by version. */
    publishedSecrets: Readonly<Record<string, readonly EnvironmentSecret[]>>;
    /** KMS key of its own that encrypts the variables; notConfiguredErrorCodes: AWS's key does. */
    keyArn?: string;
    /** `AWS` or `CUSTOMER`; notConfiguredErrorCodes: there is no such key, or not any more. */
    keyManager?: string;
    /** ARNs of the layer versions it uses. */
    layers: readonly string[];
    /** Policies of those layer versions that are the account's own, by ARN; those without a policy are missing. */
    ownLayerPolicies: Readonly<Record<string, string>>;
    /** What happens to code that is not signed by an approved publisher: `Enforce` or `Warn`; notConfiguredErrorCodes: signatures are not looked at. */
    codeSigning?: string;
    /** ARN of its execution role. */
    role: string;
    /** Absent: the role does not exist any more. */
    rolePolicies?: RolePolicies;
    /** How many functions of the Region have the same role, itself included. */
    functionsOfRole: number;
    /** ARN of the queue or topic that receives events that could not be processed; notConfiguredErrorCodes: none is set. */
    deadLetterTarget?: string;
    asyncInvocation: readonly AsyncInvocation[];
    /** Trails that may record who invokes the function: those with event selectors of their own. */
    invocationTrails: readonly DataTrail[];
    streams: readonly StreamMapping[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends LambdaFacts {}
}
