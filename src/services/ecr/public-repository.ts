import type { Repository } from '@aws-sdk/client-ecr-public';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, listing, perResource } from '../../core/fact-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { ecrPublic } from './clients.ts';

const GONE = 'RepositoryNotFoundException';

/** Repositories of the account in the Amazon ECR Public Gallery. They belong to no Region. */
export const publicRepositoryCollector = defineCollector<'AWS::ECR::PublicRepository', Repository>({
  type: 'AWS::ECR::PublicRepository',
  service: 'ecr',
  scope: 'global',
  list: listing(ecrPublic, 'DescribeRepositories', {
    input: () => ({ maxResults: 1000 }),
    token: 'nextToken',
    items: (output) => output.repositories,
    resource: (raw) => {
      const { repositoryName: id, repositoryArn: arn } = raw;
      return id === undefined || arn === undefined ? undefined : { id, arn, raw };
    },
  }),
  deletion: deletionCheck(ecrPublic, 'DescribeRepositories', {
    errorCodes: [GONE],
    notFoundErrorCodes: [GONE],
    input: ({ id }) => ({ repositoryNames: [id] }),
    token: 'nextToken',
  }),
  facts: {
    policy: perResource(ecrPublic, 'GetRepositoryPolicy', {
      input: ({ id }) => ({ repositoryName: id }),
      value: ({ policyText }) => policyText || notReported('the response does not contain the policy'),
      notConfiguredErrorCodes: ['RepositoryPolicyNotFoundException'],
    }),
    organizationId,
  },
});
