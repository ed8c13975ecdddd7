import type { FlowLog } from '../../src/services/vpc/facts.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcFlowLogsEnabled = defineRule({
  id: 'vpc-flow-logs-enabled',
  title: 'VPCs should have flow logs turned on',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['ownerId', 'flowLogs', 'subnetFlowLogs'],
  messages: {
    vpc: 'A flow log records rejected traffic of the VPC.',
    subnets: 'Flow logs record rejected traffic of all subnets of the VPC.',
    none: 'The VPC does not have a flow log that records rejected traffic of all its subnets.',
    failing: 'The flow log of the VPC is not delivered: {{problem}}.',
    shared: 'The VPC is owned by account {{owner}}.',
  },
  rationale: 'Without flow logs, an investigation cannot show which connections were attempted or where data was sent.',
  remediation: {
    text: 'Create a flow log for the VPC that records at least rejected traffic.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-flow-logs.html',
    impact: 'The change does not affect traffic. Vended log delivery and storage are billed.',
    cli: 'aws ec2 create-flow-logs --resource-type VPC --resource-ids {{id}} --traffic-type REJECT --log-destination-type s3 --log-destination BUCKET_ARN',
    terraform:
      'resource "aws_flow_log" "this" {\n  vpc_id               = "{{id}}"\n  traffic_type         = "REJECT"\n  log_destination_type = "s3"\n  log_destination      = "BUCKET_ARN"\n}',
    cloudFormation:
      "FlowLog:\n  Type: AWS::EC2::FlowLog\n  Properties:\n    ResourceType: VPC\n    ResourceId: '{{id}}'\n    TrafficType: REJECT\n    LogDestinationType: s3\n    LogDestination: BUCKET_ARN",
    console: [
      'Open the VPC in the Amazon VPC console.',
      'Choose the Flow logs tab and Create flow log.',
      'Set the filter to Reject or All, choose a destination, and create the flow log.',
    ].join('\n'),
  },
  controls: {
    securityHub: ['EC2.6'],
    awsConfig: ['vpc-flow-logs-enabled'],
    cis: ['3.0:3.7', '5.0:3.7', '6.0:4.7', '7.0:4.7'],
    nist80053: ['AC-4(26)', 'AU-12', 'AU-2', 'AU-3', 'SI-7(8)'],
    prowler: ['vpc_flow_logs_enabled'],
    cloudsploit: ['flowLogsEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    if (facts.ownerId !== resource.accountId) return notApplicable('shared', { owner: facts.ownerId });
    if (facts.flowLogs.some(recordsRejectedTraffic)) return pass('vpc');
    const subnets = Object.values(facts.subnetFlowLogs);
    if (subnets.length > 0 && subnets.every((logs) => logs.some(recordsRejectedTraffic))) return pass('subnets');
    const failing = facts.flowLogs.find((log) => log.DeliverLogsStatus === 'FAILED');
    return failing === undefined ? fail('none') : fail('failing', { problem: failing.DeliverLogsErrorMessage ?? 'unknown reason' });
  },
});

const recordsRejectedTraffic = ({ FlowLogStatus, TrafficType, DeliverLogsStatus }: FlowLog): boolean =>
  FlowLogStatus === 'ACTIVE' && (TrafficType === 'REJECT' || TrafficType === 'ALL') && DeliverLogsStatus !== 'FAILED';
