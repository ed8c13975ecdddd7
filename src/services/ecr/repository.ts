import type { Repository } from '@aws-sdk/client-ecr';
import { defineCollector, type FactValue } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import {
  apiCalls,
  batched,
  deletionCheck,
  fromListing,
  listingFrom,
  perResource,
  perResourceCalls,
  shared,
} from '../../core/fact-reads.ts';
import type { LifecycleRule, PullThroughRule } from './facts.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { inspector } from '../inspector/clients.ts';
import { ecr } from './clients.ts';
import { newestImage } from './images.ts';
import { pullThroughRules, registryScanning, repositories } from './shared-reads.ts';

const GONE = 'RepositoryNotFoundException';
const input = ({ id }: { readonly id: string }) => ({ repositoryName: id });

/** The maximum of the operation (https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetRepositoryScanningConfiguration.html). */
const REPOSITORIES_PER_CALL = 25;

/** Private repositories. Their images are listed but never pulled. */
export const repositoryCollector = defineCollector<'AWS::ECR::Repository', Repository>({
  type: 'AWS::ECR::Repository',
  service: 'ecr',
  scope: 'regional',
  list: listingFrom(repositories, (items) =>
    items.flatMap((raw) =>
      raw.repositoryName === undefined || raw.repositoryArn === undefined ? [] : [{ id: raw.repositoryName, arn: raw.repositoryArn, raw }],
    ),
  ),
  deletion: deletionCheck(ecr, 'DescribeRepositories', {
    errorCodes: [GONE],
    notFoundErrorCodes: [GONE],
    input: ({ id }) => ({ repositoryNames: [id] }),
    token: 'nextToken',
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    scanFrequency: batched(
      REPOSITORIES_PER_CALL,
      [apiCalls(ecr, 'BatchGetRepositoryScanningConfiguration')],
      async (aws, some): Promise<ReadonlyMap<string, FactValue<string>>> => {
        const { scanningConfigurations = [], failures = [] } = await aws.call(ecr, 'BatchGetRepositoryScanningConfiguration', {
          repositoryNames: some.map(({ id }) => id),
        });
        const reasons = new Map(failures.map(({ repositoryName, failureCode }) => [repositoryName, failureCode]));
        const found = new Map(scanningConfigurations.map(({ repositoryName, scanFrequency }) => [repositoryName, scanFrequency]));
        return new Map(
          some.map(({ id }) => [
            id,
            found.get(id) ?? notReported(`the response does not contain the scan frequency: ${reasons.get(id) ?? 'no reason given'}`),
          ]),
        );
      },
    ),
    newestImage: perResourceCalls(
      [...registryScanning.apiCalls, apiCalls(ecr, 'DescribeImages'), apiCalls(inspector, 'ListFindings')],
      async (aws, { id, accountId }, { shared }) => {
        const scanning = await shared(registryScanning);
        if (scanning === undefined) return notReported('the response does not contain how the registry scans images');
        return newestImage(aws, id, scanning.type === 'ENHANCED' ? accountId : undefined);
      },
    ),
    tagMutability: fromListing(({ imageTagMutability: mode, imageTagMutabilityExclusionFilters: filters = [] }) =>
      mode === undefined
        ? notReported('the listing does not contain the tag mutability')
        : { mode, exclusions: filters.flatMap(({ filter }) => filter ?? []) },
    ),
    pullThroughPrefix: shared(pullThroughRules, (rules, { id }) => (rules ?? []).find((rule) => isCached(id, rule))?.prefix),
    lifecycleRules: perResource(ecr, 'GetLifecyclePolicy', {
      input,
      value: ({ lifecyclePolicyText: text }) => lifecycleRules(text),
      notConfiguredErrorCodes: ['LifecyclePolicyNotFoundException'],
    }),
    encryptionKey: resourceKey(({ encryptionConfiguration }) => encryptionConfiguration?.kmsKey),
    policy: perResource(ecr, 'GetRepositoryPolicy', {
      input,
      value: ({ policyText }) => policyText || notReported('the response does not contain the policy'),
      notConfiguredErrorCodes: ['RepositoryPolicyNotFoundException'],
    }),
    organizationId,
  },
});

/** A rule for all repositories, `ROOT`, does not distinguish cached repositories from others. */
const isCached = (name: string, { prefix }: PullThroughRule): boolean => prefix !== 'ROOT' && name.startsWith(`${prefix}/`);

/** Returns the rules of a lifecycle policy. https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
function lifecycleRules(text: string | undefined): readonly LifecycleRule[] | NotReported {
  try {
    const { rules } = JSON.parse(text ?? '') as { readonly rules: readonly SdkRule[] };
    return rules.map(({ action, selection }) => ({ action: String(action?.type), tags: String(selection?.tagStatus) }));
  } catch {
    return notReported('the lifecycle policy is malformed');
  }
}

interface SdkRule {
  readonly action?: { readonly type?: unknown };
  readonly selection?: { readonly tagStatus?: unknown };
}
