import { datedTable } from '../../src/core/dated-table.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { CollectionGrant } from '../../src/services/opensearch/facts.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide } from './shared/snippets.ts';

export const opensearchCollectionDataAccessNarrow = defineRule({
  id: 'opensearch-collection-data-access-narrow',
  title: 'OpenSearch Serverless data access policies should follow least privilege',
  resourceType: 'AWS::OpenSearchServerless::Collection',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 3,
  facts: ['dataAccess'],
  params: { trustedAccounts },
  messages: {
    narrow: 'Data access policies grant limited access to trusted accounts.',
    none: 'No data access policy applies to the collection.',
    foreign: 'Data access policies grant access to {{principals}}, which are not in trusted accounts.',
    wide: 'The data access policies {{policies}} grant all permissions on all collections or indexes.',
  },
  rationale: 'A principal with all permissions on everything reads and deletes the documents of every collection, including future ones.',
  remediation: {
    text: 'Name the collections, indexes and permissions that each principal needs, and remove principals of other accounts.',
    url: `${guide}/serverless-data-access.html`,
    impact: 'Principals lose the permissions that the policy no longer grants.',
    cli: [
      'aws opensearchserverless get-access-policy --type data --name {{policy}}',
      'aws opensearchserverless update-access-policy --type data --name {{policy}} --policy-version POLICY_VERSION --policy file://policy.json',
    ].join('\n'),
    console: [
      'Open the Amazon OpenSearch Service console and choose Serverless, Data access policies.',
      'Choose the policy and choose Edit.',
      'Limit the principals, permissions, collections and indexes, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_opensearchserverless_access_policy',
      'name   = "POLICY_NAME"',
      'type   = "data"',
      'policy = jsonencode([{',
      '  Rules     = [{ ResourceType = "index", Resource = ["index/{{name}}/INDEX"], Permission = ["aoss:ReadDocument"] }]',
      '  Principal = ["ROLE_ARN"]',
      '}])',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::OpenSearchServerless::AccessPolicy',
      'Name: POLICY_NAME',
      'Type: data',
      'Policy: >-',
      '  [{"Rules":[{"ResourceType":"index","Resource":["index/{{name}}/INDEX"],"Permission":["aoss:ReadDocument"]}],"Principal":["ROLE_ARN"]}]',
    ),
  },
  controls: {},
  evaluate: ({ dataAccess }, { pass, fail }, { resource, params }) => {
    if (dataAccess.length === 0) return pass('none');
    const trusted = [resource.accountId, ...params.trustedAccounts];
    const isForeign = (principal: string) => {
      const account = accountOf(principal);
      return account !== undefined && !trusted.includes(account);
    };
    const outside = dataAccess.filter(({ principals }) => principals.some(isForeign));
    if (outside.length > 0) {
      const principals = [...new Set(outside.flatMap((grant) => grant.principals.filter(isForeign)))].sort();
      return fail('foreign', { principals, policy: outside[0]?.policy });
    }
    const policies = [...new Set(dataAccess.filter(isWide).map(({ policy }) => policy))].sort();
    return policies.length === 0 ? pass('narrow') : fail('wide', { policies, policy: policies[0] });
  },
});

/** Account of a principal: an ARN or `saml/ACCOUNT/…`; `undefined` for IAM Identity Center, which belongs to the organization. */
const accountOf = (principal: string): string | undefined =>
  principal.startsWith('arn:') ? principal.split(':')[4] : /^saml\/(\d{12})\//.exec(principal)?.[1];

/**
 * Permissions that together are everything, by type of resource, besides `aoss:*`.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html#serverless-data-supported-permissions
 */
const allPermissions = datedTable({
  source:
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html#serverless-data-supported-permissions',
  asOf: '2026-11',
  missing: 'A grant without a newer permission still counts as one of all permissions.',
  entries: {
    collection: ['CreateCollectionItems', 'DeleteCollectionItems', 'UpdateCollectionItems', 'DescribeCollectionItems'],
    index: ['CreateIndex', 'DeleteIndex', 'UpdateIndex', 'DescribeIndex', 'ReadDocument', 'WriteDocument'],
  },
});

/** Whether a grant gives all permissions on all collections, or on all indexes of all collections. */
const isWide = ({ permissions, resources }: CollectionGrant): boolean =>
  (['collection', 'index'] as const).some(
    (type) =>
      resources.some((resource) => (type === 'collection' ? /^collection\/\*+$/ : /^index\/\*+\/\*+$/).test(resource)) &&
      (permissions.includes('aoss:*') || allPermissions.entries[type].every((name) => permissions.includes(`aoss:${name}`))),
  );
