import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';

/** The text of a resource policy with a statement that denies requests without TLS; a malformed policy stays as it is. */
export function withTlsDenied(
  text: string | undefined,
  { action, resources }: { readonly action: string; readonly resources: readonly string[] },
): string {
  const deny = {
    Effect: 'Deny',
    Principal: '*',
    Action: action,
    Resource: resources,
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  if (text === undefined) return JSON.stringify({ Version: '2012-10-17', Statement: [deny] });
  if (isMalformed(parsePolicy(text))) return text;
  const policy = JSON.parse(text);
  return JSON.stringify({ ...policy, Statement: [policy.Statement ?? [], deny].flat() });
}
