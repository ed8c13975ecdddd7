import { ecrRegistryReplicationApproved } from '../../../rules/ecr/ecr-registry-replication-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const to = (region: string, registryId = '111122223333') => ({ registryReplication: [{ region, registryId }] });

testRule(ecrRegistryReplicationApproved, {
  base: to('eu-central-1'),
  pass: [
    { name: 'passes for another Region of the account', message: 'approved' },
    { name: 'passes for an approved Region', params: { approvedRegions: ['eu-central-1'] } },
    { name: 'passes for a trusted account', facts: to('eu-central-1', '999900001111'), params: { trustedAccounts: ['999900001111'] } },
  ],
  fail: [
    {
      name: 'fails for another account',
      facts: to('eu-west-1', '999900001111'),
      message: 'unapproved',
      evidence: { destinations: ['eu-west-1 of account 999900001111'] },
    },
    { name: 'fails for another Region than approved', params: { approvedRegions: ['eu-west-1'] }, message: 'unapproved' },
    {
      name: 'fails with no replication if it is required',
      facts: { registryReplication: [] },
      params: { requireReplication: true },
      message: 'missing',
    },
  ],
  notApplicable: [{ name: 'skips with no replication', facts: { registryReplication: [] }, message: 'none' }],
});
