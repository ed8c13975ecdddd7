import { eksClusterSecretsCustomerKey } from '../../../rules/eks/eks-cluster-secrets-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:kms:eu-west-1:111122223333:key/eks';
const key = (manager?: string, state?: string) => ({ secretsKey: { arn, ...(manager && { manager }), ...(state && { state }) } });

testRule(eksClusterSecretsCustomerKey, {
  base: key('CUSTOMER', 'Enabled'),
  pass: [
    { name: 'passes for a customer managed key', message: 'customer' },
    { name: 'passes for an approved key', params: { approvedKeys: [arn] } },
    {
      name: 'passes for another approved key',
      facts: { secretsKey: { arn: `${arn}-2`, manager: 'CUSTOMER', state: 'Enabled' } },
      params: { approvedKeys: [`${arn}-2`] },
    },
  ],
  fail: [
    { name: 'fails with no key', facts: { secretsKey: undefined }, message: 'none', severity: 'medium' },
    { name: 'fails for another key than approved', params: { approvedKeys: [`${arn}-2`] }, message: 'unapproved' },
    { name: 'fails for an AWS managed key', facts: key('AWS', 'Enabled'), message: 'unapproved' },
    {
      name: 'fails for a key that is pending deletion',
      facts: key('CUSTOMER', 'PendingDeletion'),
      message: 'unusable',
      severity: 'critical',
    },
    { name: 'fails for a key that does not exist', facts: key(), message: 'unusable' },
  ],
});
