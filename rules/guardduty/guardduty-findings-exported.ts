import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { eventMatches } from '../shared/event-pattern.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const guarddutyFindingsExported = defineRule({
  id: 'guardduty-findings-exported',
  title: 'GuardDuty findings should be exported or forwarded',
  resourceType: 'AWS::GuardDuty::Detector',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['status', 'administration', 'exports', 'eventRules', 'securityHubEnabled'],
  messages: {
    exported: 'Findings are exported to an S3 bucket with KMS encryption.',
    broken: 'Findings cannot be exported: the state of the publishing destinations is {{states}}.',
    securityHub: 'Findings are sent to Security Hub.',
    rule: 'The EventBridge rule {{rule}} forwards findings of high severity.',
    unseen: 'Findings are not exported, and neither an EventBridge rule nor Security Hub receives them.',
    administrator: 'Findings are sent to the administrator account {{administrator}}, where their export is evaluated.',
    suspended: 'The detector is suspended and generates no findings.',
  },
  rationale: 'GuardDuty retains findings for 90 days and sends no notifications. Findings that are not forwarded may never be seen.',
  remediation: {
    text: 'Turn on Security Hub, forward findings with an EventBridge rule, or export them to an S3 bucket.',
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_cloudwatch.html',
    impact: 'EventBridge does not charge for events of AWS services; the target may be billed. GuardDuty is not affected.',
    cli: [
      `aws events put-rule --name guardduty-findings --event-pattern '{"source":["aws.guardduty"],"detail-type":["GuardDuty Finding"],"detail":{"severity":[{"numeric":[">=",7]}]}}'`,
      'aws events put-targets --rule guardduty-findings --targets Id=notify,Arn=SNS_TOPIC_ARN',
    ].join('\n'),
    console:
      'Open GuardDuty, Settings, and configure an S3 bucket under Findings export options.\nOr create an EventBridge rule for GuardDuty Finding.',
    terraform: terraformResource(
      'aws_guardduty_publishing_destination',
      'detector_id     = "{{id}}"',
      'destination_arn = "BUCKET_ARN"',
      'kms_key_arn     = "KMS_KEY_ARN"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::GuardDuty::PublishingDestination',
      "DetectorId: '{{id}}'",
      'DestinationType: S3',
      'DestinationProperties:',
      '  DestinationArn: BUCKET_ARN',
      '  KmsKeyArn: KMS_KEY_ARN',
    ),
  },
  controls: { cloudsploit: ['exportedFindingsEncrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    const exempt = firstVerdict(
      () => (facts.status === 'ENABLED' ? undefined : notApplicable('suspended')),
      () => {
        const { administration } = facts;
        if (administration.role !== 'member' || administration.relationship !== 'Enabled') return undefined;
        return notApplicable('administrator', { administrator: administration.administrator });
      },
    );
    if (exempt !== undefined) return exempt;
    // Exports always use a KMS key.
    if (facts.exports.includes('PUBLISHING')) return pass('exported');
    if (facts.exports.includes('UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY')) return fail('broken', { states: facts.exports });
    const { accountId: account, region } = resource;
    const event = {
      source: 'aws.guardduty',
      'detail-type': 'GuardDuty Finding',
      account,
      region,
      detail: { accountId: account, region, severity: 8 },
    };
    const forwarded = firstVerdict(
      () => {
        const rule = facts.eventRules.find(({ pattern }) => eventMatches(pattern, event));
        return rule === undefined ? undefined : pass('rule', { rule: rule.name });
      },
      () => (facts.securityHubEnabled ? pass('securityHub') : undefined),
    );
    return forwarded ?? fail('unseen');
  },
});
