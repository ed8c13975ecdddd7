/** Permissions in the access string of a user: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html */
export interface AccessRights {
  /** Whether the user can sign in and run a command. */
  readonly active: boolean;
  /** Whether the user can run all commands on all keys. */
  readonly full: boolean;
}

/** Permissions of the rules outside of parentheses, or of a selector. */
interface Permissions {
  readonly commands: boolean;
  readonly full: boolean;
}

/** Rules apply from left to right. */
function permissionsOf(rules: readonly string[]): Permissions {
  let commands = false;
  let allCommands = false;
  let allKeys = false;
  for (const rule of rules) {
    if (rule === '-@all' || rule === 'nocommands') commands = allCommands = false;
    else if (rule === '+@all' || rule === 'allcommands') commands = allCommands = true;
    else if (rule.startsWith('+')) commands = true;
    else if (rule.startsWith('-')) allCommands = false;
    else if (rule === '~*' || rule === '%rw~*' || rule === 'allkeys') allKeys = true;
    else if (rule === 'resetkeys') allKeys = false;
  }
  return { commands, full: allCommands && allKeys };
}

const rulesOf = (text: string): readonly string[] => text.split(/\s+/).filter((rule) => rule !== '');

/**
 * Returns the permissions of an access string. Of `on` and `off` the last one counts; a user is turned off if there is neither. Selectors in
 * parentheses add permissions: each starts without any, and does not change those of the others.
 */
export function accessRights(accessString: string): AccessRights {
  const text = accessString.toLowerCase();
  const root = rulesOf(text.replaceAll(/\([^)]*\)/g, ' '));
  const selectors = [...text.matchAll(/\(([^)]*)\)/g)].map(([, rules = '']) => rulesOf(rules));
  const permissions = [root, ...selectors].map(permissionsOf);
  const on = root.findLast((rule) => rule === 'on' || rule === 'off') === 'on';
  return { active: on && permissions.some(({ commands }) => commands), full: on && permissions.some(({ full }) => full) };
}

/** Whether a user must prove who it is; `undefined`: Onus does not know the kind of authentication. */
export function isAuthenticated({ authentication }: { readonly authentication: string }): boolean | undefined {
  if (authentication === 'no-password') return false;
  return authentication === 'password' || authentication === 'iam' ? true : undefined;
}
