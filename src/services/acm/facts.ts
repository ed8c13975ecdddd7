/** A certificate in its listing. */
export interface CertificateListing {
  /** Absent: a certificate without a domain. */
  readonly domain?: string;
  /** Its names, the domain included; the listing may leave some out. */
  readonly names: readonly string[];
  readonly hasMoreNames: boolean;
  /** Such as `ISSUED`, `PENDING_VALIDATION` or `EXPIRED`. */
  readonly status: string;
  /** `AMAZON_ISSUED`, `PRIVATE` or `IMPORTED`. */
  readonly type: string;
  /** Such as `RSA_2048` or `EC_prime256v1`; absent: not shown. */
  readonly keyAlgorithm?: string;
  readonly inUse: boolean;
  /** Whether its private key can be exported. */
  readonly exportable: boolean;
  readonly exported: boolean;
  /** Whether ACM can renew it; absent: not shown. */
  readonly renewable?: boolean;
  /** ISO 8601; absent: never issued. */
  readonly expiresAt?: string;
  /** ISO 8601; absent: imported. */
  readonly createdAt?: string;
}

/** How control of a domain was proved. */
export interface DomainValidation {
  readonly domain: string;
  /** `DNS`, `EMAIL` or `HTTP`; absent: not shown. */
  readonly method?: string;
  /** Name of the DNS record that ACM looks up. */
  readonly record?: string;
}

/** A certificate as described. */
export interface CertificateDetails {
  /** Status of managed renewal, such as `PENDING_VALIDATION`; absent: no renewal was started. */
  readonly renewalStatus?: string;
  readonly validations: readonly DomainValidation[];
  /** Why it was not issued, or why it was revoked. */
  readonly reason?: string;
  readonly issuer?: string;
  readonly subject?: string;
  /** ARNs of the resources that use it. */
  readonly usedBy: readonly string[];
}

interface AcmFacts {
  'AWS::ACM::Certificate': {
    listing: CertificateListing;
    details: CertificateDetails;
  };
  'AWS::ACMPCA::CertificateAuthority': {
    revocation: {
      /** `GENERAL_PURPOSE`, the default, or `SHORT_LIVED_CERTIFICATE`. */
      readonly usage: string;
      /** `CRL` and `OCSP`; empty: clients do not learn of revoked certificates. */
      readonly methods: readonly string[];
    };
    authority: {
      /** `ROOT` or `SUBORDINATE`. */
      readonly type: string;
      /** Such as `ACTIVE` or `DISABLED`. */
      readonly status: string;
    };
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends AcmFacts {}
}
