import { wildcardMatches } from '../util/wildcard.ts';
import type { Tags } from '../core/resource.ts';

/** Tags that a resource must have, by key; `*` and `?` in values are wildcards. */
export type RequiredTags = Readonly<Record<string, string>>;

/** Returns whether a resource has all required tags. Unknown tags have none. */
export const hasTags = (tags: Tags | null, required: RequiredTags): boolean =>
  Object.entries(required).every(([key, value]) => tags !== null && Object.hasOwn(tags, key) && wildcardMatches(value, tags[key] ?? ''));
