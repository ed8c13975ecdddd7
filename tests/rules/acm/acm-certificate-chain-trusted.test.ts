import { acmCertificateChainTrusted } from '../../../rules/acm/acm-certificate-chain-trusted.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

const signed = (issuer: string | undefined, subject: string | undefined) => ({
  details: {
    ...(issuer === undefined ? {} : { issuer }),
    ...(subject === undefined ? {} : { subject }),
    validations: [],
    usedBy: ['arn:lb'],
  },
});

testRule(acmCertificateChainTrusted, {
  base: { ...listedCertificate({ type: 'IMPORTED' }), ...signed('Example CA', 'C=DE,CN=shop.example.com') },
  pass: [
    { name: 'issued by another CA', message: 'issued' },
    { name: 'a name with the issuer name as prefix', facts: signed('shop', 'CN=shop.example.com') },
  ],
  fail: [
    {
      name: 'self-signed',
      facts: signed('shop.example.com', 'C=DE, CN=shop.example.com'),
      message: 'selfSigned',
      evidence: { resources: ['arn:lb'] },
    },
    { name: 'equal names', facts: signed('CN=a,O=b', 'CN=a,O=b') },
  ],
  notApplicable: [
    { name: 'issued by Amazon', facts: listedCertificate(), message: 'otherType' },
    { name: 'not in use', facts: listedCertificate({ type: 'IMPORTED', inUse: false }), message: 'unused' },
    { name: 'a private CA', params: { privateIssuers: ['Example CA'] }, message: 'privateIssuer' },
  ],
  undecided: [{ name: 'no issuer', facts: signed(undefined, 'CN=a'), message: 'notShown' }],
});
