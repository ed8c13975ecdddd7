import { firstVerdict } from '../../src/core/first-verdict.ts';
import type { ResourceKey } from '../../src/services/kms/facts.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';

export const ecsClusterStorageCustomerKey = defineRule({
  id: 'ecs-cluster-storage-customer-key',
  title: 'ECS clusters should encrypt the storage of tasks with usable customer managed keys',
  resourceType: 'AWS::ECS::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['fargateStorageKey', 'managedStorageKey'],
  params: { requireCustomerKey: flag(false, 'Require a customer managed key.') },
  messages: {
    customer: 'The storage of tasks is encrypted with the customer managed keys {{keys}}.',
    missing: 'The ephemeral storage of AWS Fargate is encrypted with a key that AWS manages or owns. A customer managed key is required.',
    aws: 'The storage of tasks is encrypted with a key that AWS manages or owns.',
    managed: 'The storage of tasks is encrypted with {{key}}, which is not a customer managed key.',
    unusable: 'The key {{key}} {{problem}}, so new tasks cannot start.',
  },
  rationale:
    'The storage of tasks on AWS Fargate is always encrypted. With a customer managed key you decide who can use it, and CloudTrail logs each use.',
  remediation: {
    text: 'Choose customer managed keys for the ephemeral storage of AWS Fargate and the volumes that Amazon ECS manages.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-storage-encryption.html',
    impact:
      'The change applies to new tasks. KMS charges for the key and for requests. Tasks cannot start if the key is disabled or deleted later.',
    cli: 'aws ecs update-cluster --cluster {{id}} --configuration "managedStorageConfiguration={fargateEphemeralStorageKmsKeyId=KMS_KEY_ARN,kmsKeyId=KMS_KEY_ARN}"',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const problemOf = (key: ResourceKey | undefined) => {
      if (key === undefined) return undefined;
      if (isUsable(key)) return key.manager === 'CUSTOMER' ? undefined : fail('managed', { key: key.arn });
      return fail('unusable', { key: key.arn, problem: keyProblem(key) }, { severity: 'medium', because: 'new tasks cannot start' });
    };
    const problem = firstVerdict(
      () => problemOf(facts.fargateStorageKey),
      () => problemOf(facts.managedStorageKey),
      () => (params.requireCustomerKey && facts.fargateStorageKey === undefined ? fail('missing') : undefined),
    );
    if (problem !== undefined) return problem;
    const keys = [facts.fargateStorageKey, facts.managedStorageKey].flatMap((key) => key?.arn ?? []);
    return keys.length === 0 ? notApplicable('aws') : pass('customer', { keys });
  },
});
