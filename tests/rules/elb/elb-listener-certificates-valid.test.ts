import { elbListenerCertificatesValid } from '../../../rules/elb/elb-listener-certificates-valid.ts';
import type { ListenerCertificate } from '../../../src/services/elb/facts.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const certificate = (change: Partial<ListenerCertificate> = {}): ListenerCertificate => ({
  arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
  source: 'acm',
  status: 'ISSUED',
  expiresAt: daysAgo(-200),
  renewed: false,
  ...change,
});
const inIam = { arn: 'arn:aws:iam::111122223333:server-certificate/old', source: 'iam', status: undefined };
const iamCertificate = (expiresAt: string): ListenerCertificate => {
  const { status: _none, ...rest } = certificate({ expiresAt });
  return { ...rest, arn: inIam.arn, source: inIam.source };
};
const missing: ListenerCertificate = { arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/2', source: 'acm', renewed: false };

const summary = (change: object = {}) => ({
  summary: { loadBalancerType: 'application', scheme: 'internet-facing', protocol: 'HTTPS', port: 443, tlsPolicy: 'a-policy', ...change },
});

testRule(elbListenerCertificatesValid, {
  base: { ...summary({ protocol: 'HTTPS' }), certificates: [certificate()] },
  pass: [
    { name: 'passes when valid', message: 'valid', evidence: { count: 1 } },
    {
      name: 'passes when it expires soon and renewed by ACM',
      facts: { certificates: [certificate({ expiresAt: daysAgo(-10), renewed: true })] },
    },
    { name: 'passes in IAM', facts: { certificates: [iamCertificate(daysAgo(-200))] } },
    {
      name: 'passes exactly the minimum number of days before its expiration',
      facts: { certificates: [certificate({ expiresAt: daysAgo(-30) })] },
    },
  ],
  fail: [
    {
      name: 'fails when expired',
      facts: { certificates: [certificate({ expiresAt: daysAgo(1), status: 'EXPIRED' })] },
      message: 'invalid',
      severity: 'high',
    },
    {
      name: 'fails when expired now',
      facts: { certificates: [certificate({ expiresAt: daysAgo(0), renewed: true })] },
      message: 'invalid',
    },
    { name: 'fails for an expired SNI certificate', facts: { certificates: [certificate(), certificate({ expiresAt: daysAgo(1) })] } },
    { name: 'fails when revoked', facts: { certificates: [certificate({ status: 'REVOKED' })] }, message: 'invalid' },
    {
      name: 'fails when it expires soon',
      facts: { certificates: [certificate({ expiresAt: daysAgo(-10) })] },
      message: 'expiring',
      severity: 'medium',
    },
    { name: 'fails when it expires soon in IAM', facts: { certificates: [iamCertificate(daysAgo(-10))] }, message: 'expiring' },
    {
      name: 'fails in IAM if ACM is required',
      facts: { certificates: [iamCertificate(daysAgo(-200))] },
      params: { requireAcm: true },
      message: 'inIam',
    },
    { name: 'fails with no certificate', facts: { certificates: [] }, message: 'none' },
    {
      name: 'fails when expired next to one that is not listed',
      facts: { certificates: [missing, certificate({ expiresAt: daysAgo(1) })] },
    },
  ],
  notApplicable: [{ name: 'skips with no TLS', facts: { ...summary({ protocol: 'TCP' }), certificates: [] }, message: 'noTls' }],
  undecided: [
    {
      name: 'is unknown for a certificate that is not listed',
      facts: { ...summary({ protocol: 'TLS' }), certificates: [missing] },
      message: 'unknown',
    },
  ],
});
