import { loadSharedConfigFiles } from '@smithy/core/config';

/** A profile of the shared AWS configuration files. */
export interface Profile {
  readonly name: string;
  /** Account that its role or its IAM Identity Center settings name. */
  readonly accountId?: string;
}

/** Returns the profiles of `~/.aws/config` and `~/.aws/credentials`, sorted by name. Files that do not exist have none. */
export async function knownProfiles(): Promise<readonly Profile[]> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = new Set([
    ...Object.keys(configFile).filter((name) => !/^(sso-session|services)\./.test(name)),
    ...Object.keys(credentialsFile),
  ]);
  return [...names].sort().map((name) => {
    const { role_arn: roleArn, sso_account_id: ssoAccountId } = { ...credentialsFile[name], ...configFile[name] };
    const accountId = ssoAccountId ?? /^arn:[\w-]+:iam::(\d{12}):role\//.exec(roleArn ?? '')?.[1];
    return { name, ...(accountId === undefined ? {} : { accountId }) };
  });
}
