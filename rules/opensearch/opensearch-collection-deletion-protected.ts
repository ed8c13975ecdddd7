import { defineRule } from '../../src/core/rule.ts';
import { guide } from './shared/snippets.ts';

export const opensearchCollectionDeletionProtected = defineRule({
  id: 'opensearch-collection-deletion-protected',
  title: 'OpenSearch Serverless collections should have deletion protection enabled',
  resourceType: 'AWS::OpenSearchServerless::Collection',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  fix: 'deletion-protection',
  facts: ['deletionProtection'],
  messages: {
    protected: 'Deletion protection is on.',
    unprotected: 'Deletion protection is off.',
  },
  rationale:
    'One call or one mistake in a template deletes a collection with all its indexes, and a deleted collection cannot be recovered.',
  remediation: {
    text: 'Set deletionProtection to ENABLED with UpdateCollection, or DeletionProtection in CloudFormation.',
    url: `${guide}/serverless-delete.html`,
    impact: 'The change does not interrupt service. To delete the collection, turn the protection off first.',
  },
  controls: {},
  fixedFacts: () => ({ deletionProtection: true }),
  evaluate: ({ deletionProtection }, { pass, fail }) => (deletionProtection ? pass('protected') : fail('unprotected')),
});
