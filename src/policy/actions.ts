import type { Statement } from './policy-document.ts';
import { memoize } from '../util/memoize.ts';
import { wildcardCovers, wildcardMatches, wildcardsOverlap } from '../util/wildcard.ts';

/** Whether an action pattern such as `s3:Get*` matches an action, ignoring case. */
export const actionMatches = (pattern: string, action: string): boolean => wildcardMatches(lower(pattern), lower(action));

const lower = memoize(10_000, (text) => text.toLowerCase());

/** Whether a statement's Action or NotAction element applies to a concrete action. Effect, resource and conditions are not considered. */
export function appliesToAction({ actions, notActions }: Statement, action: string): boolean {
  if (actions !== undefined) return actions.some((pattern) => actionMatches(pattern, action));
  return !(notActions ?? []).some((pattern) => actionMatches(pattern, action));
}

/** The concrete actions that the Action or NotAction element of a statement applies to. */
export const actionsAmong = (statement: Statement, actions: readonly string[]): readonly string[] =>
  actions.filter((action) => appliesToAction(statement, action));

/** Whether a statement certainly applies to all actions of a pattern, by Action or NotAction. */
export function coversAction({ actions, notActions }: Statement, pattern: string): boolean {
  const narrow = pattern.toLowerCase();
  if (actions !== undefined) return actions.some((wide) => wildcardCovers(wide.toLowerCase(), narrow));
  return !(notActions ?? []).some((spared) => wildcardsOverlap(spared.toLowerCase(), narrow));
}

/**
 * Whether a statement certainly applies to all resources of a pattern, by Resource, NotResource or because it names none. A resource with
 * a policy variable covers nothing, because its value is unknown.
 */
export function coversResource({ resources, notResources }: Statement, pattern: string): boolean {
  if (resources !== undefined) return resources.some((wide) => wildcardCovers(wide, pattern));
  return !(notResources ?? []).some((spared) => wildcardsOverlap(resourcePatternAtMost(spared), pattern));
}

/** Whether a statement may apply to some resource of a pattern. */
export function touchesResource({ resources, notResources }: Statement, pattern: string): boolean {
  if (resources !== undefined) return resources.some((written) => wildcardsOverlap(resourcePatternAtMost(written), pattern));
  return !(notResources ?? []).some((spared) => wildcardCovers(spared, pattern));
}

/** A pattern that matches everything the written one may match: a policy variable can have any value. */
export const resourcePatternAtMost = (written: string): string => written.replace(/\$\{[^}]*\}/g, '*');
