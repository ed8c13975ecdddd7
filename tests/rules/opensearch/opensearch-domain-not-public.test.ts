import { opensearchDomainNotPublic } from '../../../rules/opensearch/opensearch-domain-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

const access = (enabled: boolean, anonymous = false) => ({ fineGrainedAccess: { enabled, anonymous, internalUsers: false } });

testRule(opensearchDomainNotPublic, {
  base: { endpoint: 'vpc', ...access(false) },
  pass: [{ name: 'passes for a VPC domain', message: 'vpc' }],
  fail: [
    { name: 'fails for a public endpoint', facts: { endpoint: 'public' }, message: 'public', severity: 'critical' },
    {
      name: 'fails for a public endpoint with fine-grained access control',
      facts: { endpoint: 'public', ...access(true) },
      severity: 'high',
    },
    {
      name: 'fails for a public endpoint that accepts anonymous requests',
      facts: { endpoint: 'public', ...access(true, true) },
      severity: 'critical',
    },
  ],
});
