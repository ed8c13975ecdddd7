import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { outsideAccess } from '../shared/resource-policies.ts';
import { changePolicy, guide } from './shared/snippets.ts';

export const opensearchDomainCrossAccountAccessRestricted = defineRule({
  id: 'opensearch-domain-cross-account-access-restricted',
  title: 'OpenSearch domain access policies should grant access only to trusted accounts',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The domain does not have an access policy.',
    restricted: 'The access policy grants access only to trusted accounts.',
    foreign: 'The access policy allows {{to}} to use {{actions}}.',
    service: 'The access policy allows {{to}} to use {{actions}} on behalf of any AWS account.',
    malformed: 'The access policy is malformed: {{problem}}.',
  },
  rationale: 'Another account reads, changes or deletes indexes with its own identities, which you do not control.',
  remediation: {
    text: 'Remove other accounts from the access policy, or add them to trustedAccounts. Limit services with aws:SourceAccount.',
    url: `${guide}/ac.html`,
    impact: 'The removed accounts and services lose access. The command replaces the whole policy: save the current one first.',
    ...changePolicy('Under Access policy, remove the accounts that the finding names.'),
  },
  controls: { cloudsploit: ['opensearchCrossAccountAccess'] },
  evaluate: (facts, verdicts, { resource: { accountId, arn }, params }) =>
    outsideAccess(facts, verdicts, {
      accountId,
      arn,
      service: 'es',
      resources: [arn, `${arn}/*`],
      trustedAccounts: params.trustedAccounts,
    }),
});
