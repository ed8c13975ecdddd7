import type { AnyRule } from '../../src/core/rule.ts';
import { ecrImageFindingsResolved } from './ecr-image-findings-resolved.ts';
import { ecrPublicrepositoryDeclared } from './ecr-publicrepository-declared.ts';
import { ecrPullthroughcacheUpstreamTrusted } from './ecr-pullthroughcache-upstream-trusted.ts';
import { ecrRegistryPolicyRestricted } from './ecr-registry-policy-restricted.ts';
import { ecrRegistryReplicationApproved } from './ecr-registry-replication-approved.ts';
import { ecrRegistryScanningCoversAll } from './ecr-registry-scanning-covers-all.ts';
import { ecrRepositoryCrossAccountAccessRestricted } from './ecr-repository-cross-account-access-restricted.ts';
import { ecrRepositoryCustomerKey } from './ecr-repository-customer-key.ts';
import { ecrRepositoryImagesScanned } from './ecr-repository-images-scanned.ts';
import { ecrRepositoryLifecycleConfigured } from './ecr-repository-lifecycle-configured.ts';
import { ecrRepositoryNotPublic } from './ecr-repository-not-public.ts';
import { ecrRepositoryTagsImmutable } from './ecr-repository-tags-immutable.ts';

export const ecrRules: readonly AnyRule[] = [
  ecrImageFindingsResolved,
  ecrPublicrepositoryDeclared,
  ecrPullthroughcacheUpstreamTrusted,
  ecrRegistryPolicyRestricted,
  ecrRegistryReplicationApproved,
  ecrRegistryScanningCoversAll,
  ecrRepositoryCrossAccountAccessRestricted,
  ecrRepositoryCustomerKey,
  ecrRepositoryImagesScanned,
  ecrRepositoryLifecycleConfigured,
  ecrRepositoryNotPublic,
  ecrRepositoryTagsImmutable,
];
