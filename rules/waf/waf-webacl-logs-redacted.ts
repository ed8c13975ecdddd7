import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide, inWebAcl } from './shared/snippets.ts';

export const wafWebaclLogsRedacted = defineRule({
  id: 'waf-webacl-logs-redacted',
  title: 'AWS WAF logs should redact sensitive headers',
  resourceType: 'AWS::WAFv2::WebACL',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 3,
  facts: ['configuration', 'logging', 'otherLogging'],
  params: { redactedHeaders: strings(['authorization', 'cookie'], 'Names of headers with sensitive values.') },
  messages: {
    redacted: 'Logs do not contain the values of {{headers}}.',
    shown: 'Logs contain the values of {{headers}}.',
    notLogged: 'The web ACL does not log requests.',
  },
  rationale: 'Session cookies and authorization headers in logs let everyone who can read the logs act as the users.',
  remediation: {
    text: 'Add the headers to the redacted fields of the logging configuration. Logs in Amazon Security Lake need data protection in the web ACL.',
    url: `${guide}/waf-data-protection-and-logging.html`,
    impact: 'The change does not affect requests. Existing logs keep the values.',
    cli: `aws wafv2 get-logging-configuration --resource-arn {{arn}}
aws wafv2 put-logging-configuration --logging-configuration 'ResourceArn={{arn}},LogDestinationConfigs=LOG_DESTINATION_ARN,RedactedFields=[{SingleHeader={Name=authorization}},{SingleHeader={Name=cookie}}]'`,
    console: inWebAcl('Edit the logging configuration and add the headers under Redacted fields.', 'Save the changes.'),
    terraform: terraformResource(
      'aws_wafv2_web_acl_logging_configuration',
      'resource_arn            = "{{arn}}"',
      'log_destination_configs = ["LOG_DESTINATION_ARN"]',
      'redacted_fields {',
      '  single_header {',
      '    name = "authorization"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::WAFv2::LoggingConfiguration',
      "ResourceArn: '{{arn}}'",
      'LogDestinationConfigs: [LOG_DESTINATION_ARN]',
      'RedactedFields:',
      '  - SingleHeader: { Name: authorization }',
      '  - SingleHeader: { Name: cookie }',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const headers = params.redactedHeaders.map((header) => header.toLowerCase());
    // Redaction of the customer's logs does not reach other logs. Data protection applies to all of them.
    const shownIn = (redacted: readonly string[]) =>
      headers.filter((header) => !redacted.includes(header) && !facts.configuration.protectedHeaders.includes(header));
    const own = facts.logging.flatMap(({ redactedHeaders }) => shownIn(redactedHeaders));
    if (own.length > 0) return fail('shown', { headers: [...new Set(own)] });
    const other = facts.otherLogging.flatMap(() => shownIn([]));
    if (other.length > 0) return fail('shown', { headers: [...new Set(other)] });
    return facts.logging.length + facts.otherLogging.length === 0 ? notApplicable('notLogged') : pass('redacted', { headers });
  },
});
