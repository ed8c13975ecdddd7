import { acmCertificateNoBroadWildcard } from '../../../rules/acm/acm-certificate-no-broad-wildcard.ts';
import { listedCertificate } from '../../support/resources/certificate.ts';
import { testRule } from '../../support/rule-tester.ts';

const named = (...names: readonly string[]) => ({ names });

testRule(acmCertificateNoBroadWildcard, {
  base: listedCertificate(),
  pass: [
    { name: 'passes with no wildcard', message: 'narrow' },
    { name: 'passes for a wildcard below a subdomain', facts: listedCertificate(named('*.apps.example.com')) },
    {
      name: 'passes for an allowed wildcard',
      facts: listedCertificate(named('*.Example.com')),
      params: { allowedWildcards: ['example.com'] },
    },
    { name: 'passes with no names', facts: listedCertificate({ domain: undefined, names: [] }) },
  ],
  fail: [
    {
      name: 'fails for a wildcard of the domain',
      facts: listedCertificate(named('example.com', '*.example.com')),
      message: 'broad',
      severity: 'low',
      evidence: { names: ['*.example.com'] },
    },
    {
      name: 'fails in an imported certificate',
      facts: listedCertificate({ type: 'IMPORTED', ...named('*.example.com') }),
      severity: 'medium',
    },
    {
      name: 'fails in a certificate that can be exported',
      facts: listedCertificate({ exportable: true, ...named('*.example.com') }),
      severity: 'medium',
    },
    {
      name: 'fails in a private certificate if those are evaluated',
      facts: listedCertificate({ type: 'PRIVATE', ...named('*.example.com') }),
      params: { includePrivate: true },
    },
    { name: 'fails next to omitted names', facts: listedCertificate({ hasMoreNames: true, ...named('*.example.com') }) },
  ],
  notApplicable: [
    { name: 'skips when private', facts: listedCertificate({ type: 'PRIVATE', ...named('*.example.com') }), message: 'private' },
  ],
  undecided: [{ name: 'is unknown for omitted names', facts: listedCertificate({ hasMoreNames: true }), message: 'moreNames' }],
});
