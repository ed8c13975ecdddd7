import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { guide } from './shared/snippets.ts';

export const wafWebaclLogged = defineRule({
  id: 'waf-webacl-logged',
  title: 'AWS WAF web ACLs should have logging enabled',
  resourceType: 'AWS::WAFv2::WebACL',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  fix: 'detection',
  facts: ['logging', 'otherLogging'],
  params: {
    acceptOtherScopes: flag(true, 'Accept logging by Amazon Security Lake and by telemetry rules of Amazon CloudWatch.'),
  },
  messages: {
    logged: 'The web ACL logs requests to {{destinations}}.',
    filtered: 'The web ACL logs requests to {{destinations}}. A filter drops some of them.',
    loggedByOthers: 'The logging of the web ACL is managed by {{scopes}}.',
    none: 'The web ACL does not log requests.',
  },
  rationale: 'Logs show which requests were blocked or allowed and why, which is needed to investigate attacks and to tune rules.',
  remediation: {
    text: 'Turn on logging to an S3 bucket, a log group or a Firehose stream with a name that starts with aws-waf-logs-.',
    url: `${guide}/logging.html`,
    impact: 'The change does not affect requests. The destination charges for logs.',
    cli: 'aws wafv2 put-logging-configuration --logging-configuration ResourceArn={{arn}},LogDestinationConfigs=LOG_DESTINATION_ARN',
  },
  controls: {},
  // The controls do not accept logging by Amazon Security Lake.
  related: { securityHub: ['WAF.11'], awsConfig: ['wafv2-logging-enabled'], prowler: ['wafv2_webacl_logging_enabled'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const own = facts.logging.filter(({ destinations }) => destinations.length > 0);
    if (own.length > 0) {
      const destinations = own.flatMap((logging) => logging.destinations);
      return pass(own.every(({ filtered }) => filtered) ? 'filtered' : 'logged', { destinations });
    }
    if (params.acceptOtherScopes && facts.otherLogging.length > 0)
      return pass('loggedByOthers', { scopes: facts.otherLogging.map(({ scope }) => scope) });
    return fail('none');
  },
});
