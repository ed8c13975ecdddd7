import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const guarddutySuppressionNarrow = defineRule({
  id: 'guardduty-suppression-narrow',
  title: 'GuardDuty suppression rules and trusted IP lists should be narrow',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  facts: ['suppressionRules', 'trustedLists'],
  params: { approvedLists: strings([], 'Names of approved trusted IP lists.') },
  messages: {
    narrow: 'All suppression rules are limited to resources or actors, and no unapproved trusted IP list is active.',
    broad: 'These suppression rules are not limited to a finding type, resource or actor: {{rules}}.',
    types: 'These suppression rules suppress whole finding types: {{rules}}.',
    lists: 'These trusted IP lists are active and not approved: {{lists}}.',
  },
  rationale: 'A broad suppression rule archives the findings of a real attack. GuardDuty generates no findings for trusted IP addresses.',
  remediation: {
    text: 'Limit each suppression rule to a resource or an address. Deactivate trusted IP lists, or add them to approvedLists.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/findings_suppression-rule.html',
    impact: 'New findings that were suppressed before become visible.',
    cli: [
      'aws guardduty get-filter --detector-id {{id}} --filter-name FILTER_NAME',
      `aws guardduty update-filter --detector-id {{id}} --filter-name FILTER_NAME --finding-criteria '{"Criterion":{"type":{"Equals":["FINDING_TYPE"]},"resource.instanceDetails.instanceId":{"Equals":["INSTANCE_ID"]}}}'`,
      'aws guardduty update-ip-set --detector-id {{id}} --ip-set-id IP_SET_ID --no-activate',
    ].join('\n'),
    console:
      'Open GuardDuty, Findings, Suppression rules, and add a resource or address to each rule.\nOpen Settings, Lists, and deactivate trusted IP lists.',
    terraform: terraformResource(
      'aws_guardduty_filter',
      'detector_id = "{{id}}"',
      'name        = "FILTER_NAME"',
      'action      = "ARCHIVE"',
      'rank        = 1',
      'finding_criteria {',
      '  criterion {',
      '    field  = "resource.instanceDetails.instanceId"',
      '    equals = ["INSTANCE_ID"]',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::GuardDuty::Filter',
      "DetectorId: '{{id}}'",
      'Name: FILTER_NAME',
      'Action: ARCHIVE',
      'FindingCriteria:',
      '  Criterion:',
      '    resource.instanceDetails.instanceId: { Equals: [INSTANCE_ID] }',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params }) => {
    const vague = () => facts.suppressionRules.filter(({ criteria }) => !criteria.some(isSpecific));
    const failure = firstVerdict(
      () => {
        const rules = vague().flatMap(({ name, criteria }) => (criteria.includes('type') ? [] : [name]));
        return rules.length > 0 ? fail('broad', { rules }) : undefined;
      },
      () => {
        const lists = facts.trustedLists.filter((name) => !params.approvedLists.includes(name));
        return lists.length > 0 ? fail('lists', { lists }) : undefined;
      },
      () => {
        const rules = vague().map(({ name }) => name);
        return rules.length > 0 ? fail('types', { rules }, { severity: 'low', because: 'other finding types stay visible' }) : undefined;
      },
    );
    return failure ?? pass('narrow');
  },
});

/** Fields that identify a resource or an actor. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_filter-findings.html */
const identifying = /^(resource\.|service\.(action|ebsVolumeScanDetails|runtimeDetails|additionalInfo)\.)/;
/** Fields below them that only classify, such as the kind of action or whether a bucket is public. */
const classifying =
  /^resource\.(resourceType|instanceDetails\.platform|accessKeyDetails\.userType|s3BucketDetails\.(type|publicAccess\.\w+))$|^service\.(action\.(actionType|\w+\.(api|blocked|callerType|connectionDirection|errorCode|protocol|serviceName))|additionalInfo\.threatListName)$/;

const isSpecific = (field: string): boolean => identifying.test(field) && !classifying.test(field);
