import { actionCatalog } from './action-catalog.ts';
import { memoize } from '../util/memoize.ts';

/**
 * The access levels of the actions of a service, by AWS's service authorization reference. Concrete actions are needed to determine what a
 * wildcard or a NotAction allows.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */

/** `permissions` decides who has access; `tagging` only changes tags, which can decide access too. */
export type AccessLevel = 'list' | 'read' | 'write' | 'permissions' | 'tagging';

type Levels = Readonly<Partial<Record<AccessLevel, string>>>;

const catalog: Readonly<Record<keyof typeof actionCatalog.entries, Levels>> = actionCatalog.entries;

export type CatalogedService = keyof typeof catalog;

const allLevels = ['list', 'read', 'write', 'permissions', 'tagging'] as const satisfies readonly AccessLevel[];

/** The concrete actions of a service, such as `s3:GetObject`; only those of the given levels, if given. */
export const actionsOf = (service: CatalogedService, levels: readonly AccessLevel[] = allLevels): readonly string[] =>
  levels.flatMap((level) => actionsAt(`${service} ${level}`));

const actionsAt = memoize(100, (key) => {
  const [service, level] = key.split(' ') as [CatalogedService, AccessLevel];
  const names = (catalog[service][level] ?? '').split(/\s+/);
  return names.filter((name) => name !== '').map((name) => `${service}:${name}`);
});
