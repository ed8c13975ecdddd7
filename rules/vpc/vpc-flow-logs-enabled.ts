import type { FlowLog } from '../../src/services/vpc/facts.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcFlowLogsEnabled = defineRule({
  id: 'vpc-flow-logs-enabled',
  title: 'VPCs should record flow logs',
  resourceType: 'AWS::EC2::VPC',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['ownerId', 'flowLogs', 'subnetFlowLogs'],
  messages: {
    vpc: 'A flow log records the VPC.',
    subnets: 'Flow logs record all subnets of the VPC.',
    none: 'No flow log records rejected traffic of the whole VPC.',
    failing: 'No flow log is delivered: {{problem}}.',
    shared: 'The VPC belongs to account {{owner}}.',
  },
  rationale: 'Without flow logs nobody can tell afterwards who talked to whom, what was tried, or where data went.',
  remediation: {
    text: 'Create a flow log for the VPC that captures at least rejected traffic.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-flow-logs.html',
    cli: 'aws ec2 create-flow-logs --resource-type VPC --resource-ids VPC --traffic-type REJECT --log-destination-type s3 --log-destination BUCKET_ARN',
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
    if (facts.flowLogs.some(records)) return pass('vpc');
    const subnets = Object.values(facts.subnetFlowLogs);
    if (subnets.length > 0 && subnets.every((logs) => logs.some(records))) return pass('subnets');
    const failing = facts.flowLogs.find((log) => log.DeliverLogsStatus === 'FAILED');
    return failing === undefined ? fail('none') : fail('failing', { problem: failing.DeliverLogsErrorMessage ?? 'no reason is given' });
  },
});

const records = ({ FlowLogStatus, TrafficType, DeliverLogsStatus }: FlowLog): boolean =>
  FlowLogStatus === 'ACTIVE' && (TrafficType === 'REJECT' || TrafficType === 'ALL') && DeliverLogsStatus !== 'FAILED';
