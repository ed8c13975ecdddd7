import { opensearchDomainServiceSoftwareCurrent } from '../../../rules/opensearch/opensearch-domain-service-software-current.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchDomainServiceSoftwareCurrent, {
  base: { serviceSoftware: { updateAvailable: false } },
  pass: [{ name: 'passes with no update', message: 'current' }],
  fail: [
    {
      name: 'fails for an update',
      facts: { serviceSoftware: { updateAvailable: true, newVersion: 'R2' } },
      message: 'outdated',
      evidence: { version: 'R2' },
    },
    { name: 'fails for an update of an unknown version', facts: { serviceSoftware: { updateAvailable: true } } },
  ],
});
