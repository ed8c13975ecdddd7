import { isMalformed } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { vaultPolicy } from './shared/vault-policies.ts';
import { defineRule } from '../../src/core/rule.ts';

export const glacierVaultTlsEnforced = defineRule({
  id: 'glacier-vault-tls-enforced',
  title: 'Policies of Glacier vaults should refuse plain HTTP',
  resourceType: 'AWS::Glacier::Vault',
  responsibility: 'network-traffic-protection',
  severity: 'low',
  tier: 3,
  fix: 'tls-policies',
  facts: ['accessPolicy', 'lock'],
  messages: {
    enforced: 'The policies of the vault deny every insecure request.',
    noPolicy: 'The vault has no policy that denies insecure requests.',
    gaps: 'The policies of the vault do not deny {{gaps}}.',
    malformed: 'A policy of the vault cannot be understood: {{problem}}.',
  },
  rationale:
    'Glacier answers plain HTTP too: a client that is set up wrongly sends archives, and its signature, readable for everybody on the way.',
  remediation: {
    text: 'Add a statement that denies glacier:* to everyone when aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html',
    policy: `{
  "Sid": "RefusePlainHttp",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "glacier:*",
  "Resource": "VAULT_ARN",
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const policy = vaultPolicy(facts);
    if (policy === undefined) return fail('noPolicy');
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { enforced, gaps, shortcomings } = tlsEnforcement(policy, { action: 'glacier:*', resources: [resource.arn] });
    return enforced ? pass('enforced') : fail('gaps', { gaps, shortcomings });
  },
});
