import { opensearchCollectionNotPublic } from '../../../rules/opensearch/opensearch-collection-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(opensearchCollectionNotPublic, {
  base: { publicEndpoint: [], publicDashboards: [] },
  pass: [
    { name: 'passes without public access', message: 'private' },
    { name: 'passes with accepted dashboards', facts: { publicDashboards: ['open'] }, params: { allowPublicDashboards: true } },
  ],
  fail: [
    {
      name: 'fails with a public endpoint',
      facts: { publicEndpoint: ['open'], publicDashboards: ['open'] },
      message: 'public',
      severity: 'high',
      evidence: { policies: ['open'] },
    },
    {
      name: 'fails at medium severity with public dashboards',
      facts: { publicDashboards: ['open'] },
      message: 'dashboards',
      severity: 'medium',
    },
  ],
});
