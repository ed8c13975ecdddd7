import { firstVerdict } from '../../../src/core/first-verdict.ts';
import type { Verdict, Verdicts } from '../../../src/core/rule.ts';

/** Message of every rule on the root user for accounts without one. */
export const noRootUser = 'The account has no root user that can sign in.';

/** Messages of the rules on MFA for root users that cannot sign in. */
export const rootUserMessages = { noRootUser, noCredentials: 'The root user has neither a password nor access keys.' } as const;

interface RootSignIn {
  readonly rootUserPresent: boolean;
  readonly rootPasswordPresent?: boolean;
  readonly rootAccessKeysPresent: boolean;
}

/** NOT_APPLICABLE for a root user that cannot sign in, otherwise the outcome of the rule. */
export function ifRootSignsIn(
  facts: RootSignIn,
  { notApplicable }: Pick<Verdicts<keyof typeof rootUserMessages>, 'notApplicable'>,
  outcome: () => Verdict,
): Verdict {
  const noCredentials = notApplicable('noCredentials');
  const credentials = () =>
    firstVerdict(
      () => (facts.rootAccessKeysPresent ? noCredentials : undefined),
      () => (facts.rootPasswordPresent === false ? undefined : noCredentials),
    );
  return (
    firstVerdict(
      () => (facts.rootUserPresent ? undefined : notApplicable('noRootUser')),
      () => (credentials() === undefined ? noCredentials : undefined),
    ) ?? outcome()
  );
}

/**
 * How to remove the root credentials of a member account. The profile of the second command has the
 * credentials that the first one returns: without it, the command deletes the password of the caller.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
export const removeRootCredentials = [
  'aws sts assume-root --target-principal {{accountId}} --task-policy-arn arn=arn:{{partition}}:iam::aws:policy/root-task/IAMDeleteRootUserCredentials',
  'aws iam delete-login-profile --profile ROOT_SESSION_PROFILE',
].join('\n');
