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
    { name: 'passes for a recent cluster that requires IMDSv2', message: 'hardened' },
    { name: 'passes with no nodes yet and a security configuration that requires IMDSv2', facts: { nodes: [] } },
    { name: 'passes for nodes that require IMDSv2 without a security configuration', facts: { securityConfiguration: undefined } },
    {
      name: 'passes for a recent custom AMI',
      facts: { customImage: { id: 'ami-1', createdAt: daysAgo(180) }, osRelease: '2.0.20200101.0' },
    },
    { name: 'passes for the default of updates', facts: { repoUpgradeOnBoot: undefined } },
  ],
  fail: [
    { name: 'fails for an old cluster', facts: { createdAt: daysAgo(91) }, message: 'age', evidence: { days: 91 } },
    { name: 'fails with no updates when nodes start', facts: { repoUpgradeOnBoot: 'NONE' }, message: 'noUpdates' },
    {
      name: 'fails for a node that allows IMDSv1',
      facts: { nodes: [node(true), { ...node(false), id: 'i-2' }], securityConfiguration: imds(1) },
      message: 'imdsv1',
      evidence: { nodes: ['i-2'] },
    },
    {
      name: 'fails with no nodes yet and a security configuration that allows IMDSv1',
      facts: { nodes: [], securityConfiguration: imds(1) },
      message: 'imdsv1Configured',
    },
    {
      name: 'fails for an old Amazon Linux release',
      facts: { osRelease: '2023.9.20260401.0' },
      message: 'oldRelease',
      evidence: { days: 214 },
    },
    { name: 'fails for an old custom AMI', facts: { customImage: { id: 'ami-1', createdAt: daysAgo(181) } }, message: 'oldImage' },
  ],
  undecided: [
    { name: 'is unknown for a custom AMI that EC2 does not list', facts: { customImage: { id: 'ami-1' } }, message: 'hiddenImage' },
    { name: 'is unknown with no Amazon Linux release', facts: { osRelease: undefined }, message: 'unknownRelease' },
    { name: 'is unknown with no newest Amazon Linux release', facts: { newestOsRelease: undefined }, message: 'unknownRelease' },
    {
      name: 'is unknown with no nodes yet and no security configuration',
      facts: { nodes: [], securityConfiguration: undefined },
      message: 'imdsUnknown',
    },
  ],
});
