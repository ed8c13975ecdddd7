import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';

export const ecsClusterStorageCustomerKey = defineRule({
  id: 'ecs-cluster-storage-customer-key',
  title: 'ECS clusters should encrypt the ephemeral storage of AWS Fargate with a usable customer managed key',
  resourceType: 'AWS::ECS::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['fargateStorageKey'],
  params: { requireCustomerKey: flag(false, 'Require a customer managed key.') },
  messages: {
    customer: 'Ephemeral storage is encrypted with the customer managed key {{key}}.',
    missing: 'Ephemeral storage is encrypted with a key of AWS. A customer managed key is required.',
    aws: 'Ephemeral storage is encrypted with a key of AWS.',
    managed: 'Ephemeral storage is encrypted with {{key}}, which is not a customer managed key.',
    unusable: 'The key {{key}} {{problem}}, so new tasks cannot start.',
  },
  rationale:
    'AWS Fargate always encrypts the storage of tasks. With a customer managed key you decide who can use it, and CloudTrail logs each use.',
  remediation: {
    text: 'Choose a customer managed key for the ephemeral storage of the cluster.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-storage-encryption.html',
    impact: 'Applies to new tasks. KMS charges for the key and for requests. Tasks cannot start if the key is disabled or deleted later.',
    cli: 'aws ecs update-cluster --cluster {{id}} --configuration "managedStorageConfiguration={fargateEphemeralStorageKmsKeyId=KMS_KEY_ARN}"',
  },
  controls: {},
  evaluate: ({ fargateStorageKey }, { pass, fail, notApplicable }, { params }) => {
    if (fargateStorageKey === undefined) return params.requireCustomerKey ? fail('missing') : notApplicable('aws');
    const { arn: key, manager } = fargateStorageKey;
    if (!isUsable(fargateStorageKey)) {
      return fail('unusable', { key, problem: keyProblem(fargateStorageKey) }, { severity: 'medium', because: 'new tasks cannot start' });
    }
    return manager === 'CUSTOMER' ? pass('customer', { key }) : fail('managed', { key });
  },
});
