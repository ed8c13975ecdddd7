import type { ImageDetail } from '@aws-sdk/client-ecr';
import type { Aws } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import type { FixableFindings, NewestImage } from './facts.ts';
import { inspector } from '../inspector/clients.ts';
import { ecr } from './clients.ts';

/** Images of a repository that are read. ECR returns them in no documented order, so the newest is known only after the last page. */
const MAX_IMAGES = 20_000;
const IMAGES_PER_PAGE = 1000;

/** Lists of the images of several platforms. The images themselves are scanned. */
const manifestLists: readonly string[] = [
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.index.v1+json',
];

/** Configurations of container images; others are artifacts, such as Helm charts. Absent in images that were pushed before ECR reported it. */
const imageConfigurations: readonly (string | undefined)[] = [
  undefined,
  'application/vnd.docker.container.image.v1+json',
  'application/vnd.oci.image.config.v1+json',
];

/** Signatures and attestations refer to an image by `subjectManifestDigest`. */
const isScannable = (image: ImageDetail): boolean =>
  !manifestLists.includes(image.imageManifestMediaType ?? '') &&
  imageConfigurations.includes(image.artifactMediaType) &&
  image.subjectManifestDigest === undefined &&
  image.imageStatus !== 'ARCHIVED' &&
  image.imageScanStatus?.status !== 'UNSUPPORTED_IMAGE';

/** Scans of these states have findings. */
const scanned: readonly (string | undefined)[] = ['ACTIVE', 'COMPLETE'];

/**
 * Returns the newest image of a repository that ECR can scan; `undefined`: none.
 * @param owner the account, if Amazon Inspector scans its images
 */
export async function newestImage(aws: Aws, repositoryName: string, owner?: string): Promise<NewestImage | NotReported | undefined> {
  let newest: ImageDetail | undefined;
  let read = 0;
  for await (const { imageDetails = [] } of aws.pages(ecr, 'DescribeImages', {
    input: { repositoryName, maxResults: IMAGES_PER_PAGE },
    token: 'nextToken',
  })) {
    read += imageDetails.length;
    if (read > MAX_IMAGES) return notReported(`the repository contains more than ${MAX_IMAGES} images, so the newest was not determined`);
    for (const image of imageDetails) {
      if (isScannable(image) && (image.imagePushedAt ?? 0) > (newest?.imagePushedAt ?? 0)) newest = image;
    }
  }
  if (newest === undefined) return undefined;
  const { imageDigest: digest, imagePushedAt: pushedAt, imageScanStatus, imageScanFindingsSummary: summary } = newest;
  if (digest === undefined || pushedAt === undefined) return notReported('the answer does not contain the digest of the newest image');
  const isInspected = owner !== undefined && scanned.includes(imageScanStatus?.status);
  return {
    digest,
    pushedAt: toJson(pushedAt),
    ...(isInspected ? { fixable: await fixableFindings(aws, owner, digest) } : {}),
    ...(imageScanStatus?.status === undefined ? {} : { scanStatus: imageScanStatus.status }),
    ...(summary?.findingSeverityCounts === undefined ? {} : { findings: toJson(summary.findingSeverityCounts) }),
  };
}

const equals = (value: string) => ({ comparison: 'EQUALS' as const, value });

/** Returns the active findings of Amazon Inspector about an image that have a fix, by severity. Suppressed findings are not active. */
async function fixableFindings(aws: Aws, accountId: string, digest: string): Promise<readonly FixableFindings[]> {
  const found = new Map<string, FixableFindings>();
  const input = {
    filterCriteria: {
      awsAccountId: [equals(accountId)],
      ecrImageHash: [equals(digest)],
      findingStatus: [equals('ACTIVE')],
      fixAvailable: [equals('YES')],
      severity: [equals('CRITICAL'), equals('HIGH')],
    },
    maxResults: 100,
  };
  for await (const { findings = [] } of aws.pages(inspector, 'ListFindings', { input, token: 'nextToken' })) {
    for (const { severity, firstObservedAt } of findings) {
      if (severity === undefined || firstObservedAt === undefined) continue;
      const { count = 0, oldestAt } = found.get(severity) ?? {};
      const seenAt = toJson(firstObservedAt);
      found.set(severity, { severity, count: count + 1, oldestAt: oldestAt === undefined || seenAt < oldestAt ? seenAt : oldestAt });
    }
  }
  return [...found.values()];
}
