import type { AnyRule } from '../../src/core/rule.ts';
import { opensearchCollectionCustomerKey } from './opensearch-collection-customer-key.ts';
import { opensearchCollectionDataAccessNarrow } from './opensearch-collection-data-access-narrow.ts';
import { opensearchCollectionDeletionProtected } from './opensearch-collection-deletion-protected.ts';
import { opensearchCollectionNotPublic } from './opensearch-collection-not-public.ts';
import { opensearchDomainAuditLogged } from './opensearch-domain-audit-logged.ts';
import { opensearchDomainCrossAccountAccessRestricted } from './opensearch-domain-cross-account-access-restricted.ts';
import { opensearchDomainDataNodesMultiAz } from './opensearch-domain-data-nodes-multi-az.ts';
import { opensearchDomainDedicatedMastersEnabled } from './opensearch-domain-dedicated-masters-enabled.ts';
import { opensearchDomainEncryptedAtRest } from './opensearch-domain-encrypted-at-rest.ts';
import { opensearchDomainEngineVersionSupported } from './opensearch-domain-engine-version-supported.ts';
import { opensearchDomainErrorsLogged } from './opensearch-domain-errors-logged.ts';
import { opensearchDomainFineGrainedAccessEnabled } from './opensearch-domain-fine-grained-access-enabled.ts';
import { opensearchDomainHttpsRequired } from './opensearch-domain-https-required.ts';
import { opensearchDomainInternalUsersDisabled } from './opensearch-domain-internal-users-disabled.ts';
import { opensearchDomainNodeToNodeEncrypted } from './opensearch-domain-node-to-node-encrypted.ts';
import { opensearchDomainNotPublic } from './opensearch-domain-not-public.ts';
import { opensearchDomainPolicyNotPublic } from './opensearch-domain-policy-not-public.ts';
import { opensearchDomainSecurityGroupRestricted } from './opensearch-domain-security-group-restricted.ts';
import { opensearchDomainServiceSoftwareCurrent } from './opensearch-domain-service-software-current.ts';
import { opensearchDomainSnapshotsRunning } from './opensearch-domain-snapshots-running.ts';

export const opensearchRules: readonly AnyRule[] = [
  opensearchCollectionCustomerKey,
  opensearchCollectionDataAccessNarrow,
  opensearchCollectionDeletionProtected,
  opensearchCollectionNotPublic,
  opensearchDomainAuditLogged,
  opensearchDomainCrossAccountAccessRestricted,
  opensearchDomainDataNodesMultiAz,
  opensearchDomainDedicatedMastersEnabled,
  opensearchDomainEncryptedAtRest,
  opensearchDomainEngineVersionSupported,
  opensearchDomainErrorsLogged,
  opensearchDomainFineGrainedAccessEnabled,
  opensearchDomainHttpsRequired,
  opensearchDomainInternalUsersDisabled,
  opensearchDomainNodeToNodeEncrypted,
  opensearchDomainNotPublic,
  opensearchDomainPolicyNotPublic,
  opensearchDomainSecurityGroupRestricted,
  opensearchDomainServiceSoftwareCurrent,
  opensearchDomainSnapshotsRunning,
];
