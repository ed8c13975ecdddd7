import { glacierVaultCrossAccountAccessRestricted } from '../../../rules/glacier/glacier-vault-cross-account-access-restricted.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:glacier:eu-west-1:111122223333:vaults/ledger';
const stranger = { AWS: 'arn:aws:iam::999900001111:root' };
const allow = (action: unknown, more: object = {}) => ({ Effect: 'Allow', Principal: stranger, Action: action, Resource: arn, ...more });
const access = (...statements: readonly object[]) => ({ accessPolicy: policyText(...statements) });
const ofOrganization = (id: string) => allow('glacier:*', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': id } } });

testRule(glacierVaultCrossAccountAccessRestricted, {
  base: { organizationId: 'o-example00' },
  resource: { arn },
  pass: [
    { name: 'no policy', message: 'noPolicy' },
    { name: 'the own account', facts: access(allow('glacier:*', { Principal: { AWS: '111122223333' } })), message: 'restricted' },
    { name: 'a trusted account', facts: access(allow('glacier:*')), params: { trustedAccounts: ['999900001111'] } },
    { name: 'the own organization', facts: access(ofOrganization('o-example00')) },
    {
      name: 'a stranger whom the lock denies',
      facts: {
        ...access(allow('glacier:*')),
        lock: { State: 'InProgress', Policy: policyText({ ...allow('glacier:*'), Effect: 'Deny' }) },
      },
    },
  ],
  fail: [
    {
      name: 'a stranger may do everything',
      facts: access(allow('glacier:*')),
      message: 'foreign',
      severity: 'high',
      evidence: { to: ['account 999900001111'], danger: 'retrieves archives and deletes for good' },
    },
    { name: 'a stranger may read', facts: access(allow('glacier:InitiateJob')), evidence: { danger: 'retrieves archives' } },
    { name: 'a stranger may delete', facts: access(allow('glacier:DeleteArchive')), evidence: { danger: 'deletes for good' } },
    {
      name: 'a stranger may upload',
      facts: access(allow('glacier:UploadArchive')),
      evidence: { danger: 'neither retrieves nor deletes archives' },
    },
    { name: 'another organization', facts: access(ofOrganization('o-another00')) },
    { name: 'everyone', facts: access(allow('glacier:*', { Principal: '*' })) },
  ],
  undecided: [{ name: 'no policy at all', facts: { accessPolicy: 'x' }, message: 'malformed' }],
});
