import { elbLoadbalancerDeletionProtected } from '../../../rules/elb/elb-loadbalancer-deletion-protected.ts';
import { testRule } from '../../support/rule-tester.ts';

const off = { attributes: { 'deletion_protection.enabled': 'false' } };

testRule(elbLoadbalancerDeletionProtected, {
  base: { attributes: { 'deletion_protection.enabled': 'true' } },
  pass: [{ name: 'passes when protected', message: 'enabled' }],
  fail: [
    { name: 'fails when not protected', facts: off, message: 'disabled' },
    { name: 'fails when created by a controller', facts: off, resource: { tags: { 'elbv2.k8s.aws/cluster': 'shop' } } },
    { name: 'fails without readable tags', facts: off, resource: { tags: null }, params: { exemptManaged: true } },
    { name: 'fails when created by a user, if others are exempt', facts: off, params: { exemptManaged: true } },
  ],
  notApplicable: ['elbv2.k8s.aws/cluster', 'kubernetes.io/cluster/shop', 'elasticbeanstalk:environment-id'].map((tag) => ({
    name: `the tag ${tag}, which is exempt`,
    facts: off,
    resource: { tags: { [tag]: 'x' } },
    params: { exemptManaged: true },
    message: 'managed' as const,
  })),
  undecided: [{ name: 'is unknown for a response without the attribute', facts: { attributes: {} }, message: 'notShown' }],
});
