import { actionsOf } from '../../../src/policy/action-levels.ts';

/** Actions that change images, settings, tags or permissions of repositories. */
export const writeActions: readonly string[] = actionsOf('ecr', ['write', 'permissions', 'tagging']);
