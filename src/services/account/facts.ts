/** Ways to reach the security contact. */
export interface SecurityContact {
  readonly email: boolean;
  readonly phone: boolean;
}

/** Details of the primary contact that are present. */
export interface PrimaryContact {
  readonly name: boolean;
  readonly company: boolean;
  readonly phone: boolean;
}

/** Number of resources of one type that hold data or run code, and number of them with each tag. */
export interface DataStoreCount {
  readonly count: number;
  readonly tags: Readonly<Record<string, number>>;
}

interface AccountSettingsFacts {
  /** Absent: not registered. */
  securityContact?: SecurityContact;
  /** Absent: AWS does not have contact information of the account. */
  primaryContact?: PrimaryContact;
  /** Registered alternate contacts among `BILLING` and `OPERATIONS`. */
  teamContacts: readonly string[];
  /** Regional. Number of buckets of the account in the Region. */
  bucketCount: number;
  /** Regional. Number of instances that are not terminated. */
  instanceCount: number;
  /** Regional. Number of Lambda functions. */
  functionCount: number;
  /** Regional. By type, such as `ec2:volume`; types without resources are missing. */
  dataStores: Readonly<Record<string, DataStoreCount>>;
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends AccountSettingsFacts {}
}
