import type { LaunchTemplateSpecification } from '@aws-sdk/client-auto-scaling';
import type { LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import type { Aws } from '../../core/collector.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { ec2 } from '../ec2/clients.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

/** `undefined`: the version does not exist. */
type Version = LaunchTemplateVersion | undefined;

export const templateOf = ({ LaunchTemplateId, LaunchTemplateName }: LaunchTemplateSpecification): string =>
  LaunchTemplateId ?? LaunchTemplateName ?? '';
export const versionOf = ({ Version }: LaunchTemplateSpecification): string => Version ?? '$Default';
/** Key of a template version as an Auto Scaling group specifies it. */
export const keyOf = (specification: LaunchTemplateSpecification): string => `${templateOf(specification)} ${versionOf(specification)}`;

/** Returns versions by {@link keyOf}. Only versions that are neither the default nor the latest need a call. */
export async function versionsNamed(
  aws: Aws,
  specifications: readonly LaunchTemplateSpecification[],
  listed: readonly LaunchTemplateVersion[],
): Promise<ReadonlyMap<string, Version | ReadFailure>> {
  const known = knownVersions(listed);
  const byKey = new Map(specifications.map((specification) => [keyOf(specification), specification]));
  const found = await mapConcurrently(byKey, async ([key, specification]): Promise<readonly [string, Version | ReadFailure]> => {
    const template = known.get(templateOf(specification));
    return [key, template?.get(versionOf(specification)) ?? (template && (await readVersion(aws, specification)))];
  });
  return new Map(found);
}

/** Versions by ID and by name of the template, then by number, `$Default` and `$Latest`. */
function knownVersions(listed: readonly LaunchTemplateVersion[]): ReadonlyMap<string, ReadonlyMap<string, LaunchTemplateVersion>> {
  const known = new Map<string, Map<string, LaunchTemplateVersion>>();
  for (const version of listed.toSorted((a, b) => (a.VersionNumber ?? 0) - (b.VersionNumber ?? 0))) {
    const versions = known.get(version.LaunchTemplateId ?? '') ?? new Map<string, LaunchTemplateVersion>();
    versions.set(String(version.VersionNumber), version).set('$Latest', version);
    if (version.DefaultVersion === true) versions.set('$Default', version);
    known.set(version.LaunchTemplateId ?? '', versions).set(version.LaunchTemplateName ?? '', versions);
  }
  return known;
}

async function readVersion(aws: Aws, specification: LaunchTemplateSpecification): Promise<Version | ReadFailure> {
  const { LaunchTemplateId, LaunchTemplateName } = specification;
  const template = LaunchTemplateId === undefined ? { LaunchTemplateName } : { LaunchTemplateId };
  try {
    const input = { ...template, Versions: [versionOf(specification)] };
    for await (const { LaunchTemplateVersions: [version] = [] } of aws.pages(ec2, 'DescribeLaunchTemplateVersions', {
      input,
      token: 'NextToken',
    })) {
      if (version !== undefined) return version;
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    // The version or the template does not exist (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html).
    return error.code.endsWith('NotFound') ? undefined : error;
  }
}
