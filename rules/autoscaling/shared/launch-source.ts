import type { LaunchImage, LaunchSource } from '../../../src/services/autoscaling/facts.ts';
import { ageInDays } from '../../shared/age.ts';

export const namesOf = (sources: readonly LaunchSource[]): readonly string[] => sources.map(({ name }) => name);

export interface ImageLimits {
  readonly maxImageAgeDays: number;
  /** Empty: any. */
  readonly approvedImages: readonly string[];
}

/**
 * What is wrong with an image to launch, in words; `undefined`: nothing, or its age is not known.
 * @param name the id, or what stands for it
 * @param image `null`: AWS does not show it
 */
export function imageProblem(
  name: string | undefined,
  image: LaunchImage | null | undefined,
  { maxImageAgeDays, approvedImages }: ImageLimits,
  now: number,
): string | undefined {
  if (name === undefined) return 'names no image';
  if (!image) return `image ${name} is not available`;
  const { ImageId: id = name, State: state = 'available', DeprecationTime: since, CreationDate: created } = image;
  if (state !== 'available') return `image ${id} is ${state}`;
  if (approvedImages.length > 0 && !approvedImages.includes(id)) return `image ${id} is not approved`;
  if (since !== undefined && Date.parse(since) < now) return `image ${id} has been deprecated since ${since.slice(0, 10)}`;
  const days = created === undefined ? 0 : ageInDays(created, now);
  return days > maxImageAgeDays ? `image ${id} is ${days} days old` : undefined;
}
