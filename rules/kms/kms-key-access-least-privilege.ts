import { limitedKeyPolicy } from './shared/key-policy-snippets.ts';
import { accountOfArn } from '../../src/policy/arn.ts';
import { keyGrants, keySharing } from './shared/key-sharing.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, untrusted } from '../../src/policy/resource-policy.ts';
import { flag, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyAccessLeastPrivilege = defineRule({
  id: 'kms-key-access-least-privilege',
  title: 'KMS key policies and grants should grant least privilege',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy', 'grants', 'organizationId'],
  params: {
    trustedAccounts,
    separateDuties: flag(false, 'Require that no principal can both manage a key and use it on data.'),
  },
  messages: {
    narrow: 'The key policy and grants allow access only to trusted accounts, and no principal has full access.',
    foreign: 'The key policy allows {{to}} to use {{actions}}.',
    foreignGrant: 'Grants allow {{grantees}} to use {{operations}}.',
    unmanageable: 'The key policy does not allow a trusted principal to change it.',
    everything: 'The key policy allows {{principals}} all actions.',
    bothDuties: 'The key policy allows {{principals}} both to manage the key and to use it on data.',
    repeated: 'The key has duplicate grants for {{grantees}}.',
    malformed: 'The key policy is malformed: {{problem}}.',
  },
  rationale: 'Every principal that can use a key can read the data that it protects. You cannot monitor principals in other accounts.',
  remediation: {
    text: 'Allow only the roles and actions that are needed, separate key administration from key usage, and revoke unneeded grants.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/least-privilege.html',
    impact: 'Removed principals can no longer decrypt data. A policy without a key administrator makes the key unmanageable: keep one.',
    cli: `aws kms get-key-policy --key-id {{id}}
aws kms put-key-policy --key-id {{id}} --policy file://POLICY_FILE
aws kms list-grants --key-id {{id}}
aws kms revoke-grant --key-id {{id}} --grant-id GRANT_ID`,
    console:
      'Open the key in the KMS console.\nUnder Key policy, choose Switch to policy view, Edit, and remove the principals and actions that are not needed.',
    ...limitedKeyPolicy,
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
      const operations = [...new Set(foreign.flatMap((grant) => grant.operations))];
      return fail('foreignGrant', { grantees: granteesOf(foreign), operations });
    }
    const repeated = facts.grants.filter((grant) => grant.repeated > 0 && accountOfArn(grant.grantee) !== undefined);
    if (repeated.length === 0) return pass('narrow');
    const because = 'duplicates do not allow more, but revoking one of them has no effect';
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
