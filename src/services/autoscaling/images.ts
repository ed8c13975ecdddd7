import type { Image } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import type { LaunchImage, LaunchSource } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { imageIdsInUse, imagesInUse, imagesWith } from '../ec2/shared-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { launchSourcesByGroup } from './launch-sources.ts';

type Images = Readonly<Record<string, LaunchImage | null>>;

/**
 * Images of each group, by group name, then by image ID or reference to a parameter of Systems Manager
 * (https://docs.aws.amazon.com/autoscaling/ec2/userguide/using-systems-manager-parameters.html).
 */
export const imagesByGroup: SharedRead<ReadonlyMap<string, Images | ReadFailure>> = {
  name: 'ec2:DescribeImages by Auto Scaling group',
  scope: 'regional',
  apiCalls: [apiCalls(ec2, 'DescribeImages'), ...launchSourcesByGroup.apiCalls, ...imageIdsInUse.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const sources = [...((await shared(launchSourcesByGroup)) ?? [])];
    const named = [...new Set(sources.flatMap(([, found]) => (found instanceof ReadFailure ? [] : namesIn(found))))].sort();
    const ids = named.filter((name) => !isAlias(name));
    const asked = new Set(await shared(imageIdsInUse));
    const others = await imagesWith(
      aws,
      ids.filter((id) => !asked.has(id)),
    );
    const inUse = ids.some((id) => asked.has(id)) ? await shared(imagesInUse) : undefined;

    const imagesOf = (found: readonly LaunchSource[]): Images | ReadFailure => {
      const images: Record<string, LaunchImage | null> = {};
      for (const name of namesIn(found)) {
        if (isAlias(name)) return notRead;
        const image = others.get(name) ?? inUse?.get(name);
        images[name] = image === undefined ? null : partOf(image);
      }
      return images;
    };
    return new Map(sources.map(([group, found]) => [group, found instanceof ReadFailure ? found : imagesOf(found)]));
  },
};

const namesIn = (sources: readonly LaunchSource[]): readonly string[] => sources.flatMap(({ imageId }) => imageId ?? []);
const partOf = ({ ImageId, CreationDate, DeprecationTime, State, ImdsSupport }: Image): LaunchImage =>
  toJson({ ImageId, CreationDate, DeprecationTime, State, ImdsSupport });

const isAlias = (name: string): boolean => name.startsWith('resolve:ssm:');

/** A parameter of Systems Manager can contain the image ID. Onus does not read parameter values. */
const notRead = new ReadFailure('', {
  kind: 'not-reported',
  action: 'ec2:DescribeLaunchTemplateVersions',
  message: 'The image is in a parameter of Systems Manager, and Onus does not read parameter values',
});
