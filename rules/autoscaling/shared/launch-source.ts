import type { LaunchImage, LaunchSource } from '../../../src/services/autoscaling/facts.ts';
import { ageInDays } from '../../shared/age.ts';

export const namesOf = (sources: readonly LaunchSource[]): readonly string[] => sources.map(({ name }) => name);

export interface ImageLimits {
  readonly maxImageAgeDays: number;
  /** Empty: any. */
  readonly approvedImages: readonly string[];
}

/**
 * Returns the reason why an image should not be launched; `undefined`: none, or its age is unknown.
 * @param name the image ID or the reference to it
 * @param image `null`: AWS does not return it
 */
export function imageProblem(
  name: string | undefined,
  image: LaunchImage | null | undefined,
  { maxImageAgeDays, approvedImages, now }: ImageLimits & { readonly now: number },
): string | undefined {
  if (name === undefined) return 'does not specify an image';
  if (!image) return `image ${name} is not available`;
  const { ImageId: id = name, State: state = 'available', DeprecationTime: since, CreationDate: created } = image;
  if (state !== 'available') return `image ${id} is ${state}`;
  if (approvedImages.length > 0 && !approvedImages.includes(id)) return `image ${id} is not approved`;
  if (since !== undefined && Date.parse(since) < now) return `image ${id} has been deprecated since ${since.slice(0, 10)}`;
  const days = created === undefined ? 0 : ageInDays(created, now);
  return days > maxImageAgeDays ? `image ${id} is ${days} days old` : undefined;
}
