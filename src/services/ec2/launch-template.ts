import type { LaunchTemplate, LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import type { TemplateVersion } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResourceCalls, listing, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import type { SecretMatch } from '../shared/secret-match.ts';
import { encryptionByDefault } from '../ebs/shared-reads.ts';
import { ec2 } from './clients.ts';
import { listedAs } from './listed.ts';
import { imdsSupportByTemplate, metadataDefaults, templateVersions } from './shared-reads.ts';
import { userDataSecrets } from './user-data.ts';

export const launchTemplateCollector = defineCollector<'AWS::EC2::LaunchTemplate', LaunchTemplate>({
  type: 'AWS::EC2::LaunchTemplate',
  service: 'ec2',
  scope: 'regional',
  list: listing(ec2, 'DescribeLaunchTemplates', {
    input: () => ({ MaxResults: 200 }),
    token: 'NextToken',
    items: (output) => output.LaunchTemplates,
    resource: (item, scope) => {
      const [listed] = listedAs('launch-template', { id: item.LaunchTemplateId, raw: item }, scope);
      return listed === undefined || item.LaunchTemplateName === undefined ? listed : { ...listed, name: item.LaunchTemplateName };
    },
  }),
  deletion: deletionCheck(ec2, 'DescribeLaunchTemplates', {
    errorCodes: ['InvalidLaunchTemplateId.NotFound'],
    notFoundErrorCodes: ['InvalidLaunchTemplateId.NotFound'],
    input: ({ id }) => ({ LaunchTemplateIds: [id] }),
    ids: ({ LaunchTemplates = [] }) => LaunchTemplates.map(({ LaunchTemplateId }) => LaunchTemplateId),
  }),
  facts: {
    versions: shared(
      templateVersions,
      (versions, { id }) => versions?.get(id)?.map(versionOf) ?? notReported('EC2 does not show a version of the template'),
    ),
    metadataDefaults: shared(metadataDefaults, (defaults) => defaults ?? {}),
    encryptionByDefault: shared(encryptionByDefault, (on) => on ?? notReported('the response does not contain the setting')),
    imageImdsSupport: shared(imdsSupportByTemplate, (support, { id }) => support?.get(id) ?? {}),
    userDataSecrets: perResourceCalls([apiCalls(ec2, 'DescribeLaunchTemplateVersions')], async (aws, { id }) => {
      const found: (SecretMatch & { version: number })[] = [];
      for await (const page of aws.pages(ec2, 'DescribeLaunchTemplateVersions', {
        input: { LaunchTemplateId: id, MaxResults: 200 },
        token: 'NextToken',
      })) {
        for (const { VersionNumber, LaunchTemplateData } of page.LaunchTemplateVersions ?? []) {
          const matches = LaunchTemplateData?.UserData === undefined ? [] : userDataSecrets(LaunchTemplateData.UserData);
          if (matches instanceof NotReported) return matches;
          found.push(...matches.map((match) => ({ version: VersionNumber ?? 0, ...match })));
        }
      }
      return found;
    }),
  },
});

function versionOf({ VersionNumber, LaunchTemplateData = {} }: LaunchTemplateVersion): TemplateVersion {
  const { ImageId, MetadataOptions, NetworkInterfaces, BlockDeviceMappings } = LaunchTemplateData;
  return {
    version: VersionNumber ?? 0,
    ...(ImageId === undefined ? {} : { imageId: ImageId }),
    ...(MetadataOptions === undefined
      ? {}
      : { metadataOptions: toJson({ HttpTokens: MetadataOptions.HttpTokens, HttpEndpoint: MetadataOptions.HttpEndpoint }) }),
    publicAddress: (NetworkInterfaces ?? []).map(({ AssociatePublicIpAddress }) => AssociatePublicIpAddress ?? null),
    volumes: (BlockDeviceMappings ?? []).filter(({ Ebs }) => Ebs !== undefined).map(({ DeviceName, Ebs }) => toJson({ DeviceName, Ebs })),
  };
}
