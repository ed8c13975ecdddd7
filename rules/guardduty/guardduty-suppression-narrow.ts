import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const guarddutySuppressionNarrow = defineRule({
  id: 'guardduty-suppression-narrow',
  title: 'Suppression rules and trusted lists should not blind GuardDuty',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  facts: ['suppressionRules', 'trustedLists'],
  params: { approvedLists: strings([], 'Names of trusted IP lists that may be active.') },
  messages: {
    narrow: 'Each suppression rule names what it is about, and no trusted list is active that was not approved.',
    broad: 'These suppression rules hide findings whatever they are about: {{rules}}.',
    types: 'These suppression rules hide whole types of findings, whatever they are about: {{rules}}.',
    lists: 'These lists of trusted addresses are active and were not approved: {{lists}}.',
  },
  rationale: 'A suppression rule that is too broad hides the next real attack, and from trusted addresses anything may be done unseen.',
  remediation: {
    text: 'Name the resource or the address in each suppression rule. Take away trusted lists, or approve them in approvedLists.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/findings_suppression-rule.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params }) => {
    const vague = facts.suppressionRules.filter(({ criteria }) => !criteria.some((field) => isSpecific.test(field)));
    const broad = vague.filter(({ criteria }) => !criteria.includes('type')).map(({ name }) => name);
    if (broad.length > 0) return fail('broad', { rules: broad });
    const lists = facts.trustedLists.filter((name) => !params.approvedLists.includes(name));
    if (lists.length > 0) return fail('lists', { lists });
    if (vague.length === 0) return pass('narrow');
    return fail('types', { rules: vague.map(({ name }) => name) }, { severity: 'low', because: 'other types of findings are seen' });
  },
});

/** Fields that name a resource, or who acts on it. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_filter-findings.html */
const isSpecific = /^(resource\.(?!resourceType$)|service\.(action|ebsVolumeScanDetails|runtimeDetails|additionalInfo)\.)/;
