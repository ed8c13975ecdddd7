import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { cloneSteps, createConfiguration, replacementImpact } from './shared/remediation.ts';
import { ageInDays } from '../shared/age.ts';
import { osReleaseDay } from './shared/releases.ts';
import { metadataVersion } from './shared/security-configuration.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterOsHardened = defineRule({
  id: 'emr-cluster-os-hardened',
  title: 'Nodes of EMR clusters should be patched and require IMDSv2',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  facts: ['createdAt', 'repoUpgradeOnBoot', 'nodes', 'securityConfiguration', 'customImage', 'osRelease', 'newestOsRelease'],
  params: {
    maxClusterAgeDays: integer(90, 'Maximum age of clusters in days. Nodes are patched only when they start.', { min: 1 }),
    maxOsLagDays: integer(180, 'Maximum number of days between the Amazon Linux release and the newest one.', { min: 1 }),
    maxImageAgeDays: integer(180, 'Maximum age of custom AMIs in days.', { min: 1 }),
  },
  messages: {
    hardened: 'The operating system is recent, and nodes require IMDSv2.',
    age: 'The cluster is {{days}} days old; nodes may not have been patched since then.',
    noUpdates: 'Nodes do not install security updates when they start.',
    imdsv1: 'These nodes allow IMDSv1: {{nodes}}.',
    imdsv1Configured: 'The cluster has no nodes yet, and its security configuration allows IMDSv1.',
    imdsUnknown: 'The cluster has no nodes yet, and its security configuration does not set the version of the metadata service.',
    oldImage: 'The custom AMI {{image}} is {{days}} days old.',
    oldRelease: 'Amazon Linux {{release}} is {{days}} days older than the newest release {{newest}}.',
    hiddenImage: 'The age of the custom AMI {{image}} could not be determined.',
    unknownRelease: 'EMR does not report the Amazon Linux release of the cluster or the newest one.',
  },
  rationale: 'Nodes are patched only when they start. With IMDSv1, a forged request in a job can expose the credentials of the node.',
  remediation: {
    text: 'Replace the cluster: use a recent AMI and a security configuration that requires IMDSv2.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-default-ami.html',
    impact: replacementImpact,
    cli: createConfiguration({
      InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: 2, HttpPutResponseHopLimit: 1 },
    }),
    console: cloneSteps('Choose the newest Amazon Linux release and a security configuration that requires IMDSv2.'),
    terraform: terraformResource(
      'aws_emr_cluster',
      'name                = "{{name}}"',
      'custom_ami_id       = "ENCRYPTED_IMAGE_ID"',
      'ebs_root_volume_size = 30',
    ),
    cloudFormation: cloudFormationResource('AWS::EMR::Cluster', "Name: '{{name}}'", 'CustomAmiId: ENCRYPTED_IMAGE_ID'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { params, now }) => {
    const failure = firstVerdict(
      () => {
        const days = ageInDays(facts.createdAt, now);
        return days > params.maxClusterAgeDays ? fail('age', { days }) : undefined;
      },
      () => (facts.repoUpgradeOnBoot === 'NONE' ? fail('noUpdates') : undefined),
      () => {
        const nodes = facts.nodes.filter(({ tokensRequired }) => !tokensRequired).map(({ id }) => id);
        if (nodes.length > 0) return fail('imdsv1', { nodes });
        return facts.nodes.length === 0 && metadataVersion(facts.securityConfiguration) === 1 ? fail('imdsv1Configured') : undefined;
      },
      () => {
        const image = facts.customImage;
        if (image !== undefined) {
          const days = image.createdAt === undefined ? 0 : ageInDays(image.createdAt, now);
          return days > params.maxImageAgeDays ? fail('oldImage', { image: image.id, days }) : undefined;
        }
        const release = facts.osRelease ?? '';
        const newest = facts.newestOsRelease ?? '';
        const days = lagInDays(release, newest) ?? 0;
        return days > params.maxOsLagDays ? fail('oldRelease', { release, newest, days }) : undefined;
      },
    );
    if (failure !== undefined) return failure;
    if (facts.nodes.length === 0 && metadataVersion(facts.securityConfiguration) === undefined) return indeterminate('imdsUnknown');
    const image = facts.customImage;
    if (image !== undefined) return image.createdAt === undefined ? indeterminate('hiddenImage', { image: image.id }) : pass('hardened');
    return lagInDays(facts.osRelease ?? '', facts.newestOsRelease ?? '') === undefined ? indeterminate('unknownRelease') : pass('hardened');
  },
});

/** Days between two Amazon Linux releases; `undefined`: one of them has no date. */
function lagInDays(release: string, newest: string): number | undefined {
  const [day, newestDay] = [osReleaseDay(release), osReleaseDay(newest)];
  return day === undefined || newestDay === undefined ? undefined : ageInDays(day, Date.parse(newestDay));
}
