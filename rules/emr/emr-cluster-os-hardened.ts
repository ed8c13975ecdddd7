import { ageInDays } from '../shared/age.ts';
import { osReleaseDay } from './shared/releases.ts';
import { metadataVersion } from './shared/security-configuration.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterOsHardened = defineRule({
  id: 'emr-cluster-os-hardened',
  title: 'Operating systems of EMR clusters should be patched and hardened',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 3,
  facts: ['createdAt', 'repoUpgradeOnBoot', 'nodes', 'securityConfiguration', 'customImage', 'osRelease', 'newestOsRelease'],
  params: {
    maxClusterAgeDays: integer(90, 'Days after which a cluster should be replaced, since its nodes are patched when they start.', {
      min: 1,
    }),
    maxOsLagDays: integer(180, 'Days by which its release of Amazon Linux may be older than the newest one.', { min: 1 }),
    maxImageAgeDays: integer(180, 'Days after which an image of its own should be built again.', { min: 1 }),
  },
  messages: {
    hardened: 'The operating system is recent, and the metadata service answers requests with a token only.',
    flaws: 'The operating system of the nodes: {{flaws}}.',
    unknown: 'The image {{image}} is not shown, so its age is not known.',
  },
  rationale:
    'Nodes are patched only when they start, and with the old metadata service one request forged in a job gives away the credentials of the node.',
  remediation: {
    text: 'Start the cluster again on a recent image, with a security configuration that demands version 2 of the metadata service.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-default-ami.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { params, now }) => {
    const age = ageInDays(facts.createdAt, now);
    const flaws = [
      ...(age > params.maxClusterAgeDays ? [`they may be unpatched for ${age} days, the age of the cluster`] : []),
      ...(facts.repoUpgradeOnBoot === 'NONE' ? ['no updates are installed when they start'] : []),
    ];
    if (flaws.length > 0) return fail('flaws', { flaws });
    const open = facts.nodes.filter(({ tokensRequired }) => !tokensRequired).map(({ id }) => id);
    const demanded = facts.nodes.length > 0 ? open.length === 0 : (metadataVersion(facts.securityConfiguration) ?? 1) >= 2;
    if (!demanded) return fail('flaws', { flaws: ['the metadata service answers requests without a token'], nodes: open });
    const image = facts.customImage;
    if (image !== undefined) {
      if (image.createdAt === undefined) return indeterminate('unknown', { image: image.id });
      const days = ageInDays(image.createdAt, now);
      return days > params.maxImageAgeDays ? fail('flaws', { flaws: [`their image is ${days} days old`] }) : pass('hardened');
    }
    const own = osReleaseDay(facts.osRelease ?? '');
    const newest = own === undefined ? undefined : osReleaseDay(facts.newestOsRelease ?? '');
    const lag = own === undefined || newest === undefined ? 0 : ageInDays(own, Date.parse(newest));
    return lag > params.maxOsLagDays
      ? fail('flaws', { flaws: [`Amazon Linux is ${lag} days behind its newest release`] })
      : pass('hardened');
  },
});
