import { opensearchCollectionDataAccessNarrow } from '../../../rules/opensearch/opensearch-collection-data-access-narrow.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = (account: string, name = 'search') => `arn:aws:iam::${account}:role/${name}`;
const grant = (more: object = {}) => ({
  dataAccess: [
    {
      policy: 'readers',
      principals: [role('111122223333')],
      permissions: ['aoss:ReadDocument'],
      resources: ['index/logs/*'],
      ...more,
    },
  ],
});

testRule(opensearchCollectionDataAccessNarrow, {
  base: grant(),
  pass: [
    { name: 'passes with limited permissions', message: 'narrow' },
    { name: 'passes without a policy', facts: { dataAccess: [] }, message: 'none' },
    {
      name: 'passes with all permissions on one collection',
      facts: grant({ permissions: ['aoss:*'], resources: ['index/logs/*', 'collection/logs'] }),
    },
    { name: 'passes with SAML users of the account', facts: grant({ principals: ['saml/111122223333/okta/group/search'] }) },
    { name: 'passes with a group of IAM Identity Center', facts: grant({ principals: ['iamidentitycenter/ssoins-1/group/g-1'] }) },
    {
      name: 'passes with a trusted account',
      facts: grant({ principals: [role('444455556666')] }),
      params: { trustedAccounts: ['444455556666'] },
    },
  ],
  fail: [
    { name: 'fails with another account', facts: grant({ principals: [role('444455556666')] }), message: 'foreign' },
    { name: 'fails with SAML users of another account', facts: grant({ principals: ['saml/444455556666/okta/group/search'] }) },
    {
      name: 'fails with all permissions on all indexes',
      facts: grant({ permissions: ['aoss:*'], resources: ['index/*/*'] }),
      message: 'wide',
      evidence: { policies: ['readers'] },
    },
    {
      name: 'fails with a list of all permissions on all indexes',
      facts: grant({
        permissions: [
          'aoss:CreateIndex',
          'aoss:DeleteIndex',
          'aoss:UpdateIndex',
          'aoss:DescribeIndex',
          'aoss:ReadDocument',
          'aoss:WriteDocument',
        ],
        resources: ['index/*/*'],
      }),
      message: 'wide',
    },
    { name: 'fails with all permissions on all collections', facts: grant({ permissions: ['aoss:*'], resources: ['collection/*'] }) },
  ],
});
