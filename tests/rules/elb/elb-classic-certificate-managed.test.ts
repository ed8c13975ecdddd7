import { elbClassicCertificateManaged } from '../../../rules/elb/elb-classic-certificate-managed.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const inAcm = {
  arn: 'arn:aws-cn:acm:cn-north-1:111122223333:certificate/1',
  source: 'acm',
  status: 'ISSUED',
  expiresAt: daysAgo(-5),
  renewed: false,
};
const inIam = { arn: 'arn:aws:iam::111122223333:server-certificate/old', source: 'iam', expiresAt: daysAgo(-500), renewed: false };
const listener = (protocol: string) => ({ protocol, port: 443, targetProtocol: 'HTTP', policies: [] });

testRule(elbClassicCertificateManaged, {
  base: { listeners: [listener('HTTPS')], certificates: [inAcm] },
  pass: [
    { name: 'passes in ACM', message: 'managed' },
    { name: 'passes for an SSL listener', facts: { listeners: [listener('SSL')] } },
  ],
  fail: [
    { name: 'fails in IAM', facts: { certificates: [inAcm, inIam] }, message: 'notManaged', evidence: { certificates: [inIam.arn] } },
    { name: 'fails when expired', facts: { certificates: [{ ...inAcm, status: 'EXPIRED', expiresAt: daysAgo(5) }] }, message: 'invalid' },
    { name: 'fails when revoked', facts: { certificates: [{ ...inAcm, status: 'REVOKED' }] }, message: 'invalid' },
    { name: 'fails with no certificate', facts: { certificates: [] }, message: 'none' },
  ],
  notApplicable: [{ name: 'skips with no TLS', facts: { listeners: [listener('TCP')], certificates: [] }, message: 'noTls' }],
  undecided: [
    {
      name: 'is unknown for a certificate that ACM does not list',
      facts: { certificates: [{ arn: inAcm.arn, source: 'acm', renewed: false }] },
      message: 'unknown',
    },
  ],
});
