import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide, inZone } from './shared/snippets.ts';

export const route53ZoneQueriesLogged = defineRule({
  id: 'route53-zone-queries-logged',
  title: 'Route 53 public hosted zones should have query logging enabled',
  resourceType: 'AWS::Route53::HostedZone',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'detection',
  facts: ['listing', 'queryLogGroup'],
  messages: {
    logged: 'Queries are logged to {{logGroup}}.',
    none: 'Queries are not logged.',
    private: 'The zone is private. Queries from VPCs are logged by Route 53 Resolver.',
  },
  rationale: 'Query logs show which names clients look up, such as names that no longer exist or that attackers try.',
  remediation: {
    text: 'Log queries to a log group in the Region that Route 53 requires, such as us-east-1, with a resource policy that allows Route 53 to write.',
    url: `${guide}/query-logs.html`,
    impact: 'The change does not affect answers. CloudWatch Logs charges for ingestion and storage.',
    cli: 'aws route53 create-query-logging-config --hosted-zone-id {{id}} --cloud-watch-logs-log-group-arn LOG_GROUP_ARN',
    console: inZone('Choose Configure query logging.', 'Select a log group and create the configuration.'),
    terraform: terraformResource(
      'aws_route53_query_log',
      'zone_id                  = "{{id}}"',
      'cloudwatch_log_group_arn = "LOG_GROUP_ARN"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Route53::HostedZone',
      "Name: '{{name}}'",
      'QueryLoggingConfig: { CloudWatchLogsLogGroupArn: LOG_GROUP_ARN }',
    ),
  },
  controls: {
    securityHub: ['Route53.2'],
    awsConfig: ['route53-query-logging-enabled'],
    prowler: ['route53_public_hosted_zones_cloudwatch_logging_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.listing.private) return notApplicable('private');
    return facts.queryLogGroup === undefined ? fail('none') : pass('logged', { logGroup: facts.queryLogGroup });
  },
});
