import type { Image } from '@aws-sdk/client-ec2';
import type { Aws, Source } from '../../model/collector.ts';
import type { LaunchImage, LaunchSource } from '../../model/facts/autoscaling.ts';
import { plain } from '../../model/plain.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { reads } from '../../model/reads.ts';
import { imageIdsInUse, imagesInUse, imagesWith } from '../ec2/sources.ts';
import { ec2, ssm } from '../sdk/services.ts';
import { launchSourcesByGroup } from './launch-sources.ts';

/** The image id in a parameter, `undefined` when there is no such parameter, or why it could not be read. */
type Resolved = string | undefined | ReadFailure;
type Images = Readonly<Record<string, LaunchImage | null>>;

/**
 * The images that each group launches, by group name, then by what its launch sources name. The id may stand in a parameter of Systems
 * Manager (https://docs.aws.amazon.com/autoscaling/ec2/userguide/using-systems-manager-parameters.html).
 */
export const imagesByGroup: Source<ReadonlyMap<string, Images | ReadFailure>> = {
  name: 'ec2:DescribeImages by Auto Scaling group',
  scope: 'regional',
  reads: [reads(ssm, 'GetParameters'), reads(ec2, 'DescribeImages'), ...launchSourcesByGroup.reads, ...imageIdsInUse.reads],
  absent: [],
  load: async (aws, _scope, shared) => {
    const sources = [...((await shared(launchSourcesByGroup)) ?? [])];
    const named = [...new Set(sources.flatMap(([, found]) => (found instanceof ReadFailure ? [] : namesIn(found))))].sort();
    const aliases = await resolve(aws, named.filter(isAlias));
    const idOf = (name: string): Resolved => (isAlias(name) ? aliases.get(name) : name);

    const ids = [...new Set(named.map(idOf).filter((id) => typeof id === 'string'))].sort();
    const asked = new Set(await shared(imageIdsInUse));
    const others = await imagesWith(
      aws,
      ids.filter((id) => !asked.has(id)),
    );
    const inUse = ids.some((id) => asked.has(id)) ? await shared(imagesInUse) : undefined;

    const imagesOf = (found: readonly LaunchSource[]): Images | ReadFailure => {
      const images: Record<string, LaunchImage | null> = {};
      for (const name of namesIn(found)) {
        const id = idOf(name);
        if (id instanceof ReadFailure) return id;
        const image = others.get(id ?? '') ?? inUse?.get(id ?? '');
        images[name] = image === undefined ? null : partOf(image);
      }
      return images;
    };
    return new Map(sources.map(([group, found]) => [group, found instanceof ReadFailure ? found : imagesOf(found)]));
  },
};

const namesIn = (sources: readonly LaunchSource[]): readonly string[] => sources.flatMap(({ imageId }) => imageId ?? []);
const partOf = ({ ImageId, CreationDate, DeprecationTime, State, ImdsSupport }: Image): LaunchImage =>
  plain({ ImageId, CreationDate, DeprecationTime, State, ImdsSupport });

const prefix = 'resolve:ssm:';
const isAlias = (name: string): boolean => name.startsWith(prefix);
/** The most that GetParameters takes. */
const parametersAtOnce = 10;

async function resolve(aws: Aws, aliases: readonly string[]): Promise<ReadonlyMap<string, Resolved>> {
  const resolved = new Map<string, Resolved>();
  for (let start = 0; start < aliases.length; start += parametersAtOnce) {
    const names = aliases.slice(start, start + parametersAtOnce).map((alias) => alias.slice(prefix.length));
    const ids = await readImageIds(aws, names);
    for (const name of names) resolved.set(`${prefix}${name}`, ids instanceof ReadFailure ? ids : ids.get(name));
  }
  return resolved;
}

/** Image ids by name or ARN of the parameter, with its version or label where one was asked for. */
async function readImageIds(aws: Aws, names: string[]): Promise<ReadonlyMap<string, string> | ReadFailure> {
  try {
    const { Parameters = [] } = await aws.call(ssm, 'GetParameters', { Names: names });
    return new Map(
      Parameters.filter(({ Value }) => Value?.startsWith('ami-')).map(({ Name = '', ARN = '', Selector = '', Value = '' }) => {
        const selected = Selector === '' ? '' : `:${Selector.replace(/^:/, '')}`;
        // The parameter of another account may have the name of an own one.
        return [`${names.includes(`${ARN}${selected}`) ? ARN : Name}${selected}`, Value];
      }),
    );
  } catch (error) {
    if (error instanceof ReadFailure) return error;
    throw error;
  }
}
