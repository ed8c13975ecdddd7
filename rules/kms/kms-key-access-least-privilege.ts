import { accountOfArn } from '../../src/policy/arn.ts';
import { keyGrants, keySharing } from './shared/key-sharing.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, untrusted } from '../../src/policy/resource-policy.ts';
import { flag, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyAccessLeastPrivilege = defineRule({
  id: 'kms-key-access-least-privilege',
  title: 'Keys should be shared narrowly, by policy and by grant',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'grants', 'organizationId'],
  params: {
    trustedAccounts,
    separateDuties: flag(false, 'Whether nobody may both manage a key and use it on data.'),
  },
  messages: {
    narrow: 'The key is shared with nobody who is not trusted, and nobody may do everything with it.',
    foreign: '{{to}} may use {{actions}}.',
    foreignGrant: 'Grants let {{grantees}} use {{operations}}.',
    unmanageable: 'Nobody who is trusted can change the key policy.',
    everything: '{{principals}} may do everything with the key.',
    bothDuties: '{{principals}} may both manage the key and use it on data.',
    repeated: 'Some grants say the same twice, for {{grantees}}.',
    malformed: 'The key policy cannot be understood: {{problem}}.',
  },
  rationale: 'Each further principal that may use a key can read the data under it, in other accounts where nobody here sees it happen.',
  remediation: {
    text: 'Name the roles and actions that are needed, keep managing a key apart from using it, and retire grants that are not needed any more.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/least-privilege.html',
    cli: 'aws kms revoke-grant --key-id KEY --grant-id GRANT',
  },
  controls: { cloudsploit: ['kmsGrantLeastPrivilege', 'kmsDuplicateGrants'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const trust = { accountId, trustedAccounts: params.trustedAccounts };
    const grants = grantsKnowing(
      () => facts.organizationId,
      (organizationId) => keyGrants(policy, arn, { ...trust, organizationId }),
    );
    if (untrusted(grants).length > 0) return fail('foreign', describeGrants(untrusted(grants)));

    const { everything, managingAndUsing, manageable } = keySharing(grants);
    if (!manageable) return fail('unmanageable');
    if (everything.length > 0) return fail('everything', { principals: everything });
    if (params.separateDuties && managingAndUsing.length > 0) return fail('bothDuties', { principals: managingAndUsing });

    const foreign = facts.grants.filter(({ grantee }) => isForeign(grantee, [accountId, ...params.trustedAccounts]));
    if (foreign.length > 0) {
      return fail('foreignGrant', {
        grantees: granteesOf(foreign),
        operations: [...new Set(foreign.flatMap(({ operations }) => operations))],
      });
    }
    const repeated = facts.grants.filter((grant) => grant.repeated > 0 && accountOfArn(grant.grantee) !== undefined);
    if (repeated.length === 0) return pass('narrow');
    const because = 'it lets nobody do more, but revoking one leaves the other';
    return fail('repeated', { grantees: granteesOf(repeated) }, { severity: 'low', because });
  },
});

/** Grants for AWS services name no account. */
const isForeign = (grantee: string, accounts: readonly string[]): boolean => {
  const account = accountOfArn(grantee);
  return account !== undefined && !accounts.includes(account);
};
const granteesOf = (grants: readonly { readonly grantee: string }[]): readonly string[] => [
  ...new Set(grants.map(({ grantee }) => grantee)),
];
