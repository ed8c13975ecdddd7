import { guarddutySuppressionNarrow } from '../../../rules/guardduty/guardduty-suppression-narrow.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (...criteria: string[]) => ({ suppressionRules: [{ name: 'noise', criteria }] });

testRule(guarddutySuppressionNarrow, {
  base: { suppressionRules: [], trustedLists: [] },
  pass: [
    { name: 'no rule', message: 'narrow' },
    { name: 'by the tag of an instance', facts: rule('resource.instanceDetails.tags.value', 'type') },
    { name: 'by the address of the scanner', facts: rule('service.action.portProbeAction.portProbeDetails.remoteIpDetails.ipAddressV4') },
    { name: 'an approved list', facts: { trustedLists: ['offices'] }, params: { approvedLists: ['offices'] } },
  ],
  fail: [
    { name: 'all', facts: rule(), message: 'broad', evidence: { rules: ['noise'] } },
    { name: 'by severity', facts: rule('severity'), message: 'broad', severity: 'medium' },
    { name: 'by account', facts: rule('accountId', 'region'), message: 'broad' },
    { name: 'all instances', facts: rule('resource.resourceType'), message: 'broad' },
    { name: 'a type', facts: rule('severity', 'type'), message: 'types', severity: 'low' },
    {
      name: 'a list that nobody approved',
      facts: { trustedLists: ['offices', 'partner'] },
      params: { approvedLists: ['offices'] },
      evidence: { lists: ['partner'] },
    },
  ],
});
