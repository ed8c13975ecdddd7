import type { AnyRule } from '../../src/core/rule.ts';
import { acmCertificateChainTrusted } from './acm-certificate-chain-trusted.ts';
import { acmCertificateKeyNotExported } from './acm-certificate-key-not-exported.ts';
import { acmCertificateKeyStrong } from './acm-certificate-key-strong.ts';
import { acmCertificateNoBroadWildcard } from './acm-certificate-no-broad-wildcard.ts';
import { acmCertificateRenewalHealthy } from './acm-certificate-renewal-healthy.ts';
import { acmCertificateRenewedInTime } from './acm-certificate-renewed-in-time.ts';
import { acmCertificateUsable } from './acm-certificate-usable.ts';
import { acmCertificateValidatedByDns } from './acm-certificate-validated-by-dns.ts';
import { acmPrivatecaRevocationSupported } from './acm-privateca-revocation-supported.ts';
import { acmPrivatecaRootDisabled } from './acm-privateca-root-disabled.ts';

export const acmRules: readonly AnyRule[] = [
  acmCertificateChainTrusted,
  acmCertificateKeyNotExported,
  acmCertificateKeyStrong,
  acmCertificateNoBroadWildcard,
  acmCertificateRenewalHealthy,
  acmCertificateRenewedInTime,
  acmCertificateUsable,
  acmCertificateValidatedByDns,
  acmPrivatecaRevocationSupported,
  acmPrivatecaRootDisabled,
];
