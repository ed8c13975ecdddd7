import type {
  DkimAttributes,
  EventDestination,
  GetAccountResponse,
  MailFromAttributes,
  SuppressionListReason,
} from '@aws-sdk/client-sesv2';
import type { AsJson } from '../../core/to-json.ts';
import type { PolicyText } from '../iam/facts.ts';

export type DkimSettings = AsJson<
  Pick<DkimAttributes, 'CurrentSigningKeyLength' | 'SigningAttributesOrigin' | 'SigningEnabled' | 'Status'>
>;

/** DKIM of the domain that an address or a subdomain belongs to. */
export interface DomainDkim extends DkimSettings {
  /** The nearest domain above that is a verified identity of this Region. */
  readonly domain: string;
}

/** The configuration set of mail that is sent without one. */
export interface DefaultConfigurationSet {
  readonly name: string;
  readonly exists: boolean;
  /** `REQUIRE` or `OPTIONAL`; absent: never set. */
  readonly tlsPolicy?: string;
}

/** A bucket into which a receipt rule writes mail. */
export interface MailBucket {
  readonly bucket: string;
  /** Key with which SES encrypts the message before it is written; absent: SES does not encrypt it. */
  readonly kmsKeyArn?: string;
}

interface SesFacts {
  'AWS::SES::EmailIdentity': {
    /** `DOMAIN`, `EMAIL_ADDRESS` or `MANAGED_DOMAIN`. */
    identityType: string;
    /** `SUCCESS` once the identity is verified and can send. */
    verification: string;
    dkim: DkimSettings;
    domainDkim?: DomainDkim;
    /** Absent: mail is sent with a MAIL FROM domain of SES. */
    mailFrom?: AsJson<MailFromAttributes>;
    /** Sending authorization policies. */
    policies: readonly PolicyText[];
    defaultConfigurationSet?: DefaultConfigurationSet;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
  'AWS::SES::ConfigurationSet': {
    /** `REQUIRE` or `OPTIONAL`; absent: never set. */
    tlsPolicy?: string;
    /** Whether bounce and complaint rates are published; absent: never set. */
    reputationMetrics?: boolean;
    eventDestinations: readonly AsJson<Pick<EventDestination, 'Enabled' | 'MatchingEventTypes' | 'Name'>>[];
  };
  /** Rules of the active rule set. */
  'AWS::SES::ReceiptRule': {
    enabled: boolean;
    /** `Require` or `Optional`; absent: never set. */
    tlsPolicy?: string;
    /** Whether mail is scanned for spam and viruses. */
    scanEnabled: boolean;
    buckets: readonly MailBucket[];
  };
  'AWS::SES::MailManagerArchive': {
    /** `ACTIVE` or `PENDING_DELETION`. */
    state: string;
    /** Absent: encrypted with an AWS owned key. */
    kmsKeyArn?: string;
    /** Such as `TWO_YEARS` or `PERMANENT`. */
    retention: string;
  };
}

/** The state of sending in one Region. */
export interface SesSending {
  /** `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
  readonly status: NonNullable<GetAccountResponse['EnforcementStatus']>;
  /** Reasons for which SES suppresses an address. */
  readonly suppressed: readonly SuppressionListReason[];
  /** Whether the account is out of the sandbox, which only allows mail to verified addresses. */
  readonly production: boolean;
}

interface SesAccountFacts {
  sesSending: SesSending;
  /** Number of identities in a Region. */
  sesIdentities: number;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends SesFacts {}
  interface AccountFacts extends SesAccountFacts {}
}
