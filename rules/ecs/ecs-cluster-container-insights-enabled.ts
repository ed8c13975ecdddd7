import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecsClusterContainerInsightsEnabled = defineRule({
  id: 'ecs-cluster-container-insights-enabled',
  title: 'ECS clusters should have Container Insights enabled',
  resourceType: 'AWS::ECS::Cluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['status', 'containerInsights'],
  messages: {
    enabled: 'Container Insights is {{setting}}.',
    disabled: 'Container Insights is not enabled.',
    unknown: 'Onus does not know the Container Insights setting {{setting}}.',
    inactive: 'The status of the cluster is {{status}}.',
  },
  rationale: 'Without metrics for tasks and containers, a container that fails, restarts or consumes unusual resources goes unnoticed.',
  remediation: {
    text: 'Enable Container Insights for the cluster, and as the default of the account for new clusters.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html',
    impact: 'The change does not affect tasks. CloudWatch charges for the metrics and logs.',
    cli: `aws ecs update-cluster-settings --cluster {{id}} --settings name=containerInsights,value=enhanced
aws ecs put-account-setting-default --name containerInsights --value enhanced`,
    console:
      'Open the Amazon ECS console and choose the cluster.\nChoose Update cluster and open Monitoring.\nTurn on Container Insights and update.',
    terraform: terraformResource(
      'aws_ecs_cluster',
      'name = "{{id}}"',
      'setting {',
      '  name  = "containerInsights"',
      '  value = "enhanced"',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::Cluster',
      "ClusterName: '{{id}}'",
      'ClusterSettings:',
      '  - Name: containerInsights',
      '    Value: enhanced',
    ),
  },
  controls: {
    securityHub: ['ECS.12'],
    awsConfig: ['ecs-container-insights-enabled'],
    prowler: ['ecs_cluster_container_insights_enabled'],
    cloudsploit: ['ecsContainerInsightsEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { containerInsights: setting } = facts;
    if (setting === 'enabled' || setting === 'enhanced') return pass('enabled', { setting });
    if (facts.status === 'INACTIVE' || facts.status === 'DEPROVISIONING') return notApplicable('inactive', { status: facts.status });
    return setting === undefined || setting === 'disabled' ? fail('disabled') : indeterminate('unknown', { setting });
  },
});
