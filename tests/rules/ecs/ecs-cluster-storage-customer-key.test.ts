import { ecsClusterStorageCustomerKey } from '../../../rules/ecs/ecs-cluster-storage-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = (manager?: string, state?: string) => ({
  fargateStorageKey: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/tasks', ...(manager && { manager }), ...(state && { state }) },
});
const volumes = (manager?: string, state?: string) => ({ managedStorageKey: key(manager, state).fargateStorageKey });

testRule(ecsClusterStorageCustomerKey, {
  base: key('CUSTOMER', 'Enabled'),
  pass: [
    { name: 'passes for a customer managed key', message: 'customer' },
    {
      name: 'passes for a customer managed key only for managed volumes',
      facts: { fargateStorageKey: undefined, ...volumes('CUSTOMER', 'Enabled') },
    },
  ],
  fail: [
    {
      name: 'fails with no key if one is required',
      facts: { fargateStorageKey: undefined },
      params: { requireCustomerKey: true },
      message: 'missing',
    },
    { name: 'fails for an AWS managed key', facts: key('AWS', 'Enabled'), message: 'managed' },
    {
      name: 'fails for a key that is pending deletion',
      facts: key('CUSTOMER', 'PendingDeletion'),
      message: 'unusable',
      severity: 'medium',
    },
    { name: 'fails for an AWS managed key for managed volumes', facts: volumes('AWS', 'Enabled'), message: 'managed' },
    { name: 'fails for a disabled key for managed volumes', facts: volumes('CUSTOMER', 'Disabled'), message: 'unusable' },
    { name: 'fails for a key that does not exist', facts: key(), message: 'unusable' },
  ],
  notApplicable: [{ name: 'skips with no key', facts: { fargateStorageKey: undefined }, message: 'aws' }],
});
