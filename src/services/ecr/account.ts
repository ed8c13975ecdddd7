import type { AccountFactReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResource, shared } from '../../core/fact-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { ecr } from './clients.ts';
import { pullThroughRules, registryScanning, repositories } from './shared-reads.ts';

/** The private registry of the account in each Region. */
export const ecrAccountFacts: AccountFactReads<
  'repositoryCount' | 'registryScanning' | 'registryPolicy' | 'registryOrganizationId' | 'registryReplication' | 'pullThroughRules'
> = {
  repositoryCount: shared(repositories, (items) => items?.length ?? 0),
  registryScanning: shared(registryScanning, (scanning) => scanning ?? notReported('the response does not contain the scan type')),
  registryPolicy: perResource(ecr, 'GetRegistryPolicy', {
    input: () => ({}),
    value: ({ policyText }) => policyText || notReported('the response does not contain the policy'),
    notConfiguredErrorCodes: ['RegistryPolicyNotFoundException'],
  }),
  registryOrganizationId: organizationId,
  registryReplication: perResource(ecr, 'DescribeRegistry', {
    input: () => ({}),
    value: ({ replicationConfiguration }) =>
      replicationConfiguration === undefined
        ? notReported('the response does not contain the replication configuration')
        : (replicationConfiguration.rules ?? [])
            .flatMap(({ destinations }) => destinations ?? [])
            .map(({ region = '', registryId = '' }) => ({ region, registryId })),
  }),
  pullThroughRules: shared(pullThroughRules, (rules) => rules ?? []),
};
