import { opensearchDomainFineGrainedAccessEnabled } from '../../../rules/opensearch/opensearch-domain-fine-grained-access-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const access = (enabled: boolean, more: object = {}) => ({
  fineGrainedAccess: { enabled, anonymous: false, internalUsers: false, ...more },
});

testRule(opensearchDomainFineGrainedAccessEnabled, {
  base: access(true),
  pass: [{ name: 'passes when turned on', message: 'enabled' }],
  fail: [
    { name: 'fails when turned off', facts: access(false), message: 'disabled' },
    { name: 'fails for anonymous requests during the migration', facts: access(true, { anonymous: true }), message: 'anonymous' },
  ],
});
