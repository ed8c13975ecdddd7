/** A hosted zone in its listing. */
export interface ZoneListing {
  /** Without the final dot. */
  readonly name: string;
  readonly private: boolean;
  /** Service principal of the AWS service that manages the zone; absent: the customer manages it. */
  readonly linkedService?: string;
}

/** An NS record below the apex of a zone. */
export interface Delegation {
  readonly name: string;
  readonly nameServers: readonly string[];
  /** Name servers of each public zone of the account with this name. */
  readonly ownSets: readonly (readonly string[])[];
}

/** Delegations of a zone. */
export interface ZoneDelegations {
  readonly delegations: readonly Delegation[];
  /** Whether all records were read. */
  readonly complete: boolean;
}

/** A CNAME record or alias that leads to a bucket or to an environment of Elastic Beanstalk. */
export interface RecordTarget {
  readonly name: string;
  readonly target: string;
  /** `available`: any account can create the bucket or environment. `elsewhere`: another account has it. */
  readonly state: 'owned' | 'elsewhere' | 'available';
}

/** Targets of a zone with names that any account can take. */
export interface ZoneTargets {
  readonly targets: readonly RecordTarget[];
  /** Whether all records were read. */
  readonly complete: boolean;
}

/** A value of an A or AAAA record that is an address on the internet. */
export interface RecordAddress {
  readonly name: string;
  readonly address: string;
  /** Whether an Elastic IP address or a network interface of the account has the address. */
  readonly held: boolean;
}

/** Public addresses in the records of a zone. */
export interface ZoneAddresses {
  readonly records: readonly RecordAddress[];
  /** Whether all records were read. */
  readonly complete: boolean;
}

/** Records that say who may send mail and get certificates for the name of a public zone. */
export interface PolicyRecords {
  /** SPF records at the name of the zone. */
  readonly spf: readonly string[];
  /** DMARC records of the name, or of the parent if `dmarcInherited`. */
  readonly dmarc: readonly string[];
  /** Whether the DMARC record is in another zone, which a CNAME or NS record names. */
  readonly dmarcElsewhere: boolean;
  /** The highest zone of the account above this zone; absent: none. */
  readonly parent?: string;
  /** Whether the zone has no DMARC record, so that the record of `parent` applies. */
  readonly dmarcInherited: boolean;
  /** CAA records that apply to the name, in lowercase. An empty issuer allows no one. */
  readonly caa: readonly { readonly tag: string; readonly issuer: string }[];
  /** Whether all records were read. */
  readonly complete: boolean;
}

/** DNSSEC signing of a public zone. */
export interface ZoneSigning {
  /** Such as `SIGNING`, `NOT_SIGNING` or `ACTION_NEEDED`. */
  readonly status: string;
  /** Key-signing keys. `ds` is the key tag, type of the digest and digest of the DS record, in uppercase. */
  readonly keys: readonly { readonly name: string; readonly status: string; readonly ds: string }[];
}

/** Where the parent of a zone keeps its DS records. */
export interface ParentOfZone {
  /** A hosted zone or a registered domain of the account. */
  readonly kind: 'zone' | 'domain';
  readonly name: string;
  /** Key tags, types of the digest and digests of the DS records, in uppercase. */
  readonly ds: readonly string[];
}

/** A registered domain in its listing. */
export interface DomainListing {
  readonly autoRenew: boolean;
  readonly transferLock: boolean;
  /** ISO 8601 time; absent: not shown. */
  readonly expiry?: string;
}

/** Contact details that the public directory hides. */
export interface DomainPrivacy {
  readonly admin: boolean;
  readonly registrant: boolean;
  readonly tech: boolean;
}

interface Route53Facts {
  'AWS::Route53::HostedZone': {
    listing: ZoneListing;
    /** ARN of the log group; absent: queries are not logged. */
    queryLogGroup?: string;
    delegations: ZoneDelegations;
    targets: ZoneTargets;
    addresses: ZoneAddresses;
    /** Absent: a private zone. */
    policyRecords?: PolicyRecords;
    /** Absent: a private zone. */
    signing?: ZoneSigning;
    /** Absent: the parent is not in the account. */
    parent?: ParentOfZone;
  };
  'AWS::Route53Domains::Domain': {
    listing: DomainListing;
    /** EPP status codes, such as `clientTransferProhibited`. */
    statuses: readonly string[];
    privacy: DomainPrivacy;
    /** Name servers of the domain, and those of the public zones of the account with its name. */
    delegation: Delegation;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends Route53Facts {}
}
