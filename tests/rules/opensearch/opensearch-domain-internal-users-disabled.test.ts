import { opensearchDomainInternalUsersDisabled } from '../../../rules/opensearch/opensearch-domain-internal-users-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const access = (enabled: boolean, more: object = {}) => ({
  fineGrainedAccess: { enabled, anonymous: false, internalUsers: false, ...more },
});

testRule(opensearchDomainInternalUsersDisabled, {
  base: access(true),
  pass: [{ name: 'passes with no internal users', message: 'federated' }],
  fail: [{ name: 'fails for internal users', facts: access(true, { internalUsers: true }), message: 'internal' }],
  notApplicable: [{ name: 'skips with no fine-grained access control', facts: access(false), message: 'noUsers' }],
});
