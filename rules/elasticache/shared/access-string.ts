/** Permissions in the access string of a user: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html */
export interface AccessRights {
  /** Whether the user can sign in and run a command. */
  readonly active: boolean;
  /** Whether the user can run all commands on all keys. */
  readonly full: boolean;
}

/**
 * Returns the permissions of an access string. Rules apply from left to right, so of `on` and `off` the last one counts; a user is turned
 * off if there is neither. Selectors in parentheses add permissions.
 */
export function accessRights(accessString: string): AccessRights {
  let on = false;
  let commands = false;
  let allCommands = false;
  let allKeys = false;
  for (const rule of accessString.toLowerCase().replaceAll(/[()]/g, ' ').split(/\s+/)) {
    if (rule === 'on' || rule === 'off') on = rule === 'on';
    else if (rule === '-@all' || rule === 'nocommands') commands = allCommands = false;
    else if (rule === '+@all' || rule === 'allcommands') commands = allCommands = true;
    else if (rule.startsWith('+')) commands = true;
    else if (rule.startsWith('-')) allCommands = false;
    else if (rule === '~*' || rule === 'allkeys') allKeys = true;
    else if (rule === 'resetkeys') allKeys = false;
  }
  return { active: on && commands, full: on && allCommands && allKeys };
}

/** Whether a user must prove who it is; `undefined`: Onus does not know the kind of authentication. */
export function isAuthenticated({ authentication }: { readonly authentication: string }): boolean | undefined {
  if (authentication === 'no-password') return false;
  return authentication === 'password' || authentication === 'iam' ? true : undefined;
}
