import { emrClusterOsHardened } from '../../../rules/emr/emr-cluster-os-hardened.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const node = (tokensRequired: boolean) => ({ id: 'i-1', role: 'master', publicIpv4: [], tokensRequired });
const imds = (version: number) => ({ InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: version } });

testRule(emrClusterOsHardened, {
  base: {
    createdAt: daysAgo(30),
    repoUpgradeOnBoot: 'SECURITY',
    nodes: [node(true)],
    securityConfiguration: imds(2),
    osRelease: '2023.9.20260801.0',
    newestOsRelease: '2023.9.20261101.0',
  },
  pass: [
    { name: 'recent', message: 'hardened' },
    { name: 'no instances yet, but demanded', facts: { nodes: [] } },
    { name: 'tokens are required, though not demanded', facts: { securityConfiguration: undefined } },
    { name: 'EMR names no release', facts: { osRelease: undefined, newestOsRelease: undefined } },
    { name: 'a recent image of its own', facts: { customImage: { id: 'ami-1', createdAt: daysAgo(180) }, osRelease: '2.0.20200101.0' } },
    { name: 'nothing is said of updates', facts: { repoUpgradeOnBoot: undefined } },
  ],
  fail: [
    { name: 'an old cluster', facts: { createdAt: daysAgo(91) }, message: 'flaws' },
    { name: 'no updates', facts: { repoUpgradeOnBoot: 'NONE' }, evidence: { flaws: ['no updates are installed when they start'] } },
    {
      name: 'both',
      facts: { createdAt: daysAgo(91), repoUpgradeOnBoot: 'NONE' },
      evidence: { flaws: ['they may be unpatched for 91 days, the age of the cluster', 'no updates are installed when they start'] },
    },
    {
      name: 'an open metadata service',
      facts: { nodes: [node(true), { ...node(false), id: 'i-2' }], securityConfiguration: imds(1) },
      evidence: { nodes: ['i-2'] },
    },
    { name: 'no instances yet, and nothing demanded', facts: { nodes: [], securityConfiguration: undefined } },
    {
      name: 'an old Amazon Linux',
      facts: { osRelease: '2023.9.20260401.0' },
      evidence: { flaws: ['Amazon Linux is 214 days behind its newest release'] },
    },
    { name: 'an old image of its own', facts: { customImage: { id: 'ami-1', createdAt: daysAgo(181) } } },
  ],
  undecided: [{ name: 'an image that is not shown', facts: { customImage: { id: 'ami-1' } }, message: 'unknown' }],
});
