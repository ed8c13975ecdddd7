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
    { name: 'passes when issued by another CA', message: 'issued' },
    { name: 'passes for a name with the issuer name as prefix', facts: signed('shop', 'CN=shop.example.com') },
  ],
  fail: [
    {
      name: 'fails when self-signed',
      facts: signed('shop.example.com', 'C=DE, CN=shop.example.com'),
      message: 'selfSigned',
      evidence: { resources: ['arn:lb'] },
    },
    { name: 'fails for equal names', facts: signed('CN=a,O=b', 'CN=a,O=b') },
  ],
  notApplicable: [
    { name: 'skips when issued by Amazon', facts: listedCertificate(), message: 'otherType' },
    { name: 'skips when not in use', facts: listedCertificate({ type: 'IMPORTED', inUse: false }), message: 'unused' },
    { name: 'skips a private CA', params: { privateIssuers: ['Example CA'] }, message: 'privateIssuer' },
  ],
  undecided: [{ name: 'is unknown with no issuer', facts: signed(undefined, 'CN=a'), message: 'notShown' }],
});
