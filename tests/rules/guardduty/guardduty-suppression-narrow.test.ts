import { guarddutySuppressionNarrow } from '../../../rules/guardduty/guardduty-suppression-narrow.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (...criteria: string[]) => ({ suppressionRules: [{ name: 'noise', criteria }] });

testRule(guarddutySuppressionNarrow, {
  base: { suppressionRules: [], trustedLists: [] },
  pass: [
    { name: 'passes with no suppression rules and no trusted lists', message: 'narrow' },
    { name: 'passes when limited to a tag of instances', facts: rule('resource.instanceDetails.tags.value', 'type') },
    {
      name: 'passes when limited to the address of the scanner',
      facts: rule('service.action.portProbeAction.portProbeDetails.remoteIpDetails.ipAddressV4'),
    },
    { name: 'passes for an approved trusted list', facts: { trustedLists: ['offices'] }, params: { approvedLists: ['offices'] } },
  ],
  fail: [
    { name: 'fails when not limited at all', facts: rule(), message: 'broad', evidence: { rules: ['noise'] } },
    { name: 'fails when limited only by severity', facts: rule('severity'), message: 'broad', severity: 'medium' },
    { name: 'fails when limited only by account and Region', facts: rule('accountId', 'region'), message: 'broad' },
    { name: 'fails when limited only to a resource type', facts: rule('resource.resourceType'), message: 'broad' },
    { name: 'fails when limited only to a kind of action', facts: rule('service.action.actionType'), message: 'broad' },
    {
      name: 'fails when limited only to public buckets',
      facts: rule('resource.s3BucketDetails.publicAccess.effectivePermissions'),
      message: 'broad',
    },
    { name: 'fails when limited only to an API', facts: rule('service.action.awsApiCallAction.api', 'type'), message: 'types' },
    { name: 'fails when limited only to a finding type', facts: rule('severity', 'type'), message: 'types', severity: 'low' },
    {
      name: 'fails for a trusted list that is not approved',
      facts: { trustedLists: ['offices', 'partner'] },
      params: { approvedLists: ['offices'] },
      evidence: { lists: ['partner'] },
    },
  ],
});
