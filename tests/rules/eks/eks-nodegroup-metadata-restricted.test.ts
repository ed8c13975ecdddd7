import { eksNodegroupMetadataRestricted } from '../../../rules/eks/eks-nodegroup-metadata-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const node = (tokens: string, hopLimit: number, endpoint = 'enabled') => ({ of: `i-${tokens}-${hopLimit}`, tokens, hopLimit, endpoint });

testRule(eksNodegroupMetadataRestricted, {
  base: { metadata: [node('required', 1)] },
  pass: [
    { name: 'passes for IMDSv2 with one hop', message: 'restricted' },
    { name: 'passes with no metadata service', facts: { metadata: [node('optional', 2, 'disabled')] } },
    { name: 'passes for two hops if they are accepted', facts: { metadata: [node('required', 2)] }, params: { maxHopLimit: 2 } },
  ],
  fail: [
    {
      name: 'fails for one node of two with IMDSv1',
      facts: { metadata: [node('required', 1), node('optional', 1)] },
      message: 'optional',
      evidence: { nodes: ['i-optional-1'] },
    },
    { name: 'fails for two hops', facts: { metadata: [node('required', 2)] }, message: 'hops' },
    { name: 'fails for two hops with an AMI that decides the version', facts: { metadata: [node('unset', 2)] }, message: 'hops' },
    { name: 'fails for an unknown setting', facts: { metadata: [node('preferred', 1)] }, message: 'optional' },
  ],
  notApplicable: [{ name: 'skips with no nodes', facts: { metadata: [] }, message: 'empty' }],
  undecided: [{ name: 'is unknown for an AMI that decides the version', facts: { metadata: [node('unset', 1)] }, message: 'image' }],
});
