import { eksNodegroupMetadataRestricted } from '../../../rules/eks/eks-nodegroup-metadata-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const node = (tokens: string, hopLimit: number, endpoint = 'enabled') => ({ of: `i-${tokens}-${hopLimit}`, tokens, hopLimit, endpoint });

testRule(eksNodegroupMetadataRestricted, {
  base: { metadata: [node('required', 1)] },
  pass: [
    { name: 'IMDSv2 with one hop', message: 'restricted' },
    { name: 'no metadata service', facts: { metadata: [node('optional', 2, 'disabled')] } },
    { name: 'two hops if they are accepted', facts: { metadata: [node('required', 2)] }, params: { maxHopLimit: 2 } },
  ],
  fail: [
    {
      name: 'one node of two with IMDSv1',
      facts: { metadata: [node('required', 1), node('optional', 1)] },
      message: 'optional',
      evidence: { nodes: ['i-optional-1'] },
    },
    { name: 'two hops', facts: { metadata: [node('required', 2)] }, message: 'hops' },
    { name: 'two hops with an AMI that decides the version', facts: { metadata: [node('unset', 2)] }, message: 'hops' },
    { name: 'an unknown setting', facts: { metadata: [node('preferred', 1)] }, message: 'optional' },
  ],
  notApplicable: [{ name: 'no nodes', facts: { metadata: [] }, message: 'empty' }],
  undecided: [{ name: 'an AMI that decides the version', facts: { metadata: [node('unset', 1)] }, message: 'image' }],
});
