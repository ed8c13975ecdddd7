import type { DestinationConfig, FunctionUrlConfig } from '@aws-sdk/client-lambda';
import type { AsJson } from '../../core/to-json.ts';
import type { DataTrail } from '../cloudtrail/facts.ts';
import type { RolePolicies } from '../ec2/facts.ts';

/** A function URL of a function or of one of its aliases. */
export type FunctionUrl = AsJson<Pick<FunctionUrlConfig, 'AuthType' | 'Cors'>> & {
  /** Absent: the URL belongs to the function itself. */
  readonly alias?: string;
};

/** An environment variable, without its value. */
export interface EnvironmentVariable {
  readonly name: string;
  /** Form of the value: a KMS ciphertext, the name or ARN of a secret or parameter, or any other text. */
  readonly form: 'ciphertext' | 'reference' | 'plain';
}

/** An environment variable that contains a credential, without its value. */
export interface EnvironmentSecret {
  readonly variable: string;
  /** Type of credential, such as `AWS access key`. */
  readonly detector: string;
}

/** A published version that aliases send requests to. */
export interface ServedVersion {
  /** Version number. */
  readonly version: string;
  /** Aliases that send requests to the version. */
  readonly aliases: readonly string[];
  /** `Zip` or `Image`. */
  readonly packageType: string;
  /** Absent for images. */
  readonly runtime?: string;
  /** Time at which the version was published, ISO 8601. */
  readonly changedAt: string;
  /** ARNs of layer versions. */
  readonly layers: readonly string[];
}

/** When Lambda updates the runtime of a version of a function. */
export interface RuntimeUpdates {
  /** `$LATEST`, or the number of a version that an alias serves. */
  readonly version: string;
  /** `Auto`, `FunctionUpdate` or `Manual`. */
  readonly mode: string;
  /** Time of the last change to code or configuration, ISO 8601. */
  readonly changedAt: string;
}

/** Destinations of asynchronous invocations of a function, version or alias. */
export interface AsyncInvocation {
  /** `$LATEST`, an alias or a version. */
  readonly qualifier: string;
  readonly destinations: AsJson<DestinationConfig>;
}

/** A stream that Lambda reads for a function. */
export interface StreamMapping {
  readonly source: string;
  /** ARN of the destination for discarded batches; absent: they are lost. */
  readonly onFailure?: string;
}

interface LambdaFacts {
  'AWS::Lambda::Function': {
    /** `Zip` or `Image`. */
    packageType: string;
    /** Runtime of `$LATEST`, such as `nodejs24.x`; absent for images. */
    runtime?: string;
    /** Time of the last change to code or configuration of `$LATEST`, ISO 8601. */
    changedAt: string;
    /** Published versions that aliases send requests to, in ascending order. */
    servedVersions: readonly ServedVersion[];
    /** Resource-based policy of the unqualified function; absent: the function does not have one. */
    policy?: string;
    /** Policies of aliases, of the versions that they serve, and of the latest published version, by alias name or version number. */
    qualifiedPolicies: Readonly<Record<string, string>>;
    /** Function URLs; read only if a policy allows `lambda:InvokeFunctionUrl`. */
    urls: readonly FunctionUrl[];
    runtimeUpdates: readonly RuntimeUpdates[];
    /** Empty: the function is not attached to a VPC. */
    subnetIds: readonly string[];
    /** Availability Zone of each of its subnets, by subnet ID. */
    zones: Readonly<Record<string, string>>;
    /** `Active` or `PassThrough`. */
    tracing: string;
    /** Absent: the function does not have environment variables. */
    environment?: readonly EnvironmentVariable[];
    /** Credentials in the environment variables of `$LATEST`; absent: the function does not have environment variables. */
    environmentSecrets?: readonly EnvironmentSecret[];
    /** Credentials in the environment variables of served versions, by version number. */
    publishedSecrets: Readonly<Record<string, readonly EnvironmentSecret[]>>;
    /** KMS key of the customer that encrypts the environment variables; absent: an AWS owned key encrypts them. */
    keyArn?: string;
    /** `AWS` or `CUSTOMER`; absent: there is not such a key. */
    keyManager?: string;
    /** ARNs of the layer versions of `$LATEST`. */
    layers: readonly string[];
    /** Policies of the account's own layer versions, by ARN, of `$LATEST` and served versions; layer versions without a policy are missing. */
    ownLayerPolicies: Readonly<Record<string, string>>;
    /** How Lambda treats code without a trusted signature: `Enforce` or `Warn`; absent: signatures are not checked. */
    codeSigning?: string;
    /** ARN of the execution role. */
    role: string;
    /** Absent: the role does not exist. */
    rolePolicies?: RolePolicies;
    /** Number of functions in the Region with the same role, including this one. */
    functionsOfRole: number;
    /** ARN of the dead-letter queue or topic; absent: it is not configured. */
    deadLetterTarget?: string;
    /** Empty without a call if a dead-letter target is configured. */
    asyncInvocation: readonly AsyncInvocation[];
    /** Trails with event selectors, which may record invocations. */
    invocationTrails: readonly DataTrail[];
    streams: readonly StreamMapping[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends LambdaFacts {}
}
