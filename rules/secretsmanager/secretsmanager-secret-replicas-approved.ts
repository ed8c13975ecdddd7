import { cloudFormationResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const secretsmanagerSecretReplicasApproved = defineRule({
  id: 'secretsmanager-secret-replicas-approved',
  title: 'Secrets Manager secrets should be replicated only to approved Regions',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 2,
  facts: ['replicas'],
  params: { approvedRegions },
  messages: {
    approved: 'The secret is replicated to {{regions}}, which are approved.',
    outside: 'The secret is replicated to {{regions}}, which are not approved.',
    failed: 'The replication to {{regions}} failed.',
    none: 'The secret has no replicas.',
    anywhere: 'The configuration does not list approved Regions.',
  },
  rationale: 'A replica contains the same credential. In another Region, other laws can apply and fewer people watch who reads it.',
  remediation: {
    text: 'Delete the replicas in Regions that are not approved, or add the Regions to approvedRegions.',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/create-manage-multi-region-secrets.html',
    impact: 'Applications that read the replica in that Region fail at once. The primary secret does not change.',
    cli: 'aws secretsmanager remove-regions-from-replication --secret-id {{arn}} --remove-replica-regions {{regions}}',
    console:
      'Open the secret in the Secrets Manager console.\nUnder Replicate secret, select the replica, choose Actions, then Delete replica.',
    terraform: `resource "aws_secretsmanager_secret" "this" {
  name = "example"
  replica {
    region = "APPROVED_REGION"
  }
}`,
    cloudFormation: cloudFormationResource('AWS::SecretsManager::Secret', 'ReplicaRegions:', '  - Region: APPROVED_REGION'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.replicas.length === 0) return notApplicable('none');
    const failed = facts.replicas.filter(({ status }) => status === 'Failed').map(({ region }) => region);
    const isLimited = params.approvedRegions.length > 0;
    const outside = facts.replicas.map(({ region }) => region).filter((region) => isLimited && !params.approvedRegions.includes(region));
    const failure = firstVerdict(
      () => (outside.length > 0 ? fail('outside', { regions: outside }) : undefined),
      () =>
        failed.length > 0
          ? fail('failed', { regions: failed }, { severity: 'low', because: 'no data is in a Region that is not approved' })
          : undefined,
    );
    if (failure !== undefined) return failure;
    return isLimited ? pass('approved', { regions: facts.replicas.map(({ region }) => region) }) : notApplicable('anywhere');
  },
});
