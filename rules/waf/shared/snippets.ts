export const guide = 'https://docs.aws.amazon.com/waf/latest/developerguide';

/** Evidence that the commands need. */
export const scoped = ({ arn }: { readonly arn: string }) => ({ scope: arn.includes(':global/') ? 'CLOUDFRONT' : 'REGIONAL' });

/** Commands that replace the settings of a web ACL. */
export const updateWebAcl = `aws wafv2 get-web-acl --name {{name}} --id {{id}} --scope {{scope}}
aws wafv2 update-web-acl --name {{name}} --id {{id}} --scope {{scope}} --lock-token LOCK_TOKEN --cli-input-json file://WEB_ACL_FILE`;

/** Commands that replace the settings of a rule group. */
export const updateRuleGroup = `aws wafv2 get-rule-group --name {{name}} --id {{id}} --scope {{scope}}
aws wafv2 update-rule-group --name {{name}} --id {{id}} --scope {{scope}} --lock-token LOCK_TOKEN --cli-input-json file://RULE_GROUP_FILE`;

/** Console steps for a web ACL. */
export const inWebAcl = (...steps: readonly string[]): string =>
  [
    'Open the protection pack (web ACL) in the AWS WAF console. For CloudFront distributions, choose Global (CloudFront) first.',
    ...steps,
  ].join('\n');

/** Terraform arguments of a web ACL or rule group that all rules share. */
export const metrics = [
  'visibility_config {',
  '  cloudwatch_metrics_enabled = true',
  '  metric_name                = "{{name}}"',
  '  sampled_requests_enabled   = true',
  '}',
];

/** CloudFormation properties of a web ACL or rule group that all rules share. */
export const metricsProperties = [
  'VisibilityConfig:',
  '  CloudWatchMetricsEnabled: true',
  "  MetricName: '{{name}}'",
  '  SampledRequestsEnabled: true',
];

/** The effect of new blocking rules. */
export const canBlock =
  'The change takes effect within minutes. AWS WAF can block legitimate requests: count the matches of new rules before you let them block.';
