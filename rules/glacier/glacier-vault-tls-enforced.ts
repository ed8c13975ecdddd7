import { holdsAny } from '../../src/core/first-verdict.ts';
import { isMalformed, parsePolicy, type PolicyDocument } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { vaultPolicy } from './shared/vault-policies.ts';
import { defineRule } from '../../src/core/rule.ts';

export const glacierVaultTlsEnforced = defineRule({
  id: 'glacier-vault-tls-enforced',
  title: 'S3 Glacier vault policies should deny HTTP requests',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'network-traffic-protection',
  severity: 'low',
  tier: 3,
  fix: 'tls-policies',
  facts: ['accessPolicy', 'lock'],
  messages: {
    enforced: 'The vault policies deny all requests that are not encrypted in transit.',
    noPolicy: 'The vault does not have a policy that denies HTTP requests.',
    gaps: 'The vault policies do not deny {{gaps}}.',
    malformed: 'A vault policy is malformed: {{problem}}.',
  },
  rationale: 'S3 Glacier accepts HTTP requests. A misconfigured client then sends archives and its request signature in clear text.',
  remediation: {
    text: 'Add a statement that denies glacier:* to everyone if aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
    impact: 'HTTP requests fail. set-vault-access-policy replaces the whole policy: add the statement to the current one.',
    policy: `{
  "Sid": "DenyHttp",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "glacier:*",
  "Resource": "{{arn}}",
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const enforcement = (policy: PolicyDocument) => tlsEnforcement(policy, { action: 'glacier:*', resources: [resource.arn] });
    const enforces = (document: string | undefined) => {
      const policy = document === undefined ? undefined : parsePolicy(document);
      return policy !== undefined && !isMalformed(policy) && enforcement(policy).enforced;
    };
    const isEnforced = holdsAny(
      () => enforces(facts.accessPolicy),
      () => enforces(facts.lock?.Policy),
    );
    if (isEnforced) return pass('enforced');
    const policy = vaultPolicy(facts);
    if (policy === undefined) return fail('noPolicy');
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { enforced, gaps, shortcomings } = enforcement(policy);
    return enforced ? pass('enforced') : fail('gaps', { gaps, shortcomings });
  },
});
