/** What the security contact can be reached by. */
export interface SecurityContact {
  readonly email: boolean;
  readonly phone: boolean;
}

/** Resources of one type that hold data or run code, and how many of them have each tag. */
export interface DataStoreCount {
  readonly count: number;
  readonly tags: Readonly<Record<string, number>>;
}

interface AccountSettingsFacts {
  securityContact?: SecurityContact;
  /** Regional. How many buckets of the account are in the Region. */
  bucketCount: number;
  /** Regional. How many instances there are that are not terminated. */
  instanceCount: number;
  /** Regional. */
  functionCount: number;
  /** Regional. By type, such as `ec2:volume`; types without resources are missing. */
  dataStores: Readonly<Record<string, DataStoreCount>>;
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends AccountSettingsFacts {}
}
