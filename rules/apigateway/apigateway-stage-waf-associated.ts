import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource } from '../shared/code-snippets.ts';

export const apigatewayStageWafAssociated = defineRule({
  id: 'apigateway-stage-waf-associated',
  title: 'Public API Gateway REST API stages should be associated with an AWS WAF web ACL',
  resourceType: 'AWS::ApiGateway::Stage',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['stage'],
  params: { includePrivate: flag(false, 'Also evaluate stages of private APIs.') },
  messages: {
    associated: 'The stage is associated with the web ACL {{webAcl}}.',
    none: 'The stage is not associated with a web ACL.',
    private: 'The API is private.',
  },
  rationale: 'A web ACL blocks common attacks, known malicious addresses and floods of requests before they reach the backend.',
  remediation: {
    text: 'Associate a web ACL that contains at least the core rule set and a rate-based rule.',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
    impact:
      'AWS WAF can block legitimate requests: count matches of new rules before you let them block. AWS WAF charges for web ACLs and requests.',
    cli: 'aws wafv2 associate-web-acl --web-acl-arn WEB_ACL_ARN --resource-arn {{arn}}',
    console:
      'Open the API in the Amazon API Gateway console, and choose Stages.\nSelect the stage, and choose Edit under Stage details.\nChoose a web ACL and save.',
    terraform: `resource "aws_wafv2_web_acl_association" "this" {
  resource_arn = aws_api_gateway_stage.this.arn
  web_acl_arn  = aws_wafv2_web_acl.this.arn
}`,
    cloudFormation: cloudFormationResource('AWS::WAFv2::WebACLAssociation', 'ResourceArn: STAGE_ARN', 'WebACLArn: WEB_ACL_ARN'),
  },
  controls: {},
  // Evaluates private APIs, as the parameter includePrivate does.
  related: { securityHub: ['APIGateway.4'], awsConfig: ['api-gw-associated-with-waf'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { webAcl, endpointTypes } = facts.stage;
    if (webAcl !== undefined) return pass('associated', { webAcl });
    const isPrivate = endpointTypes.length > 0 && endpointTypes.every((type) => type === 'PRIVATE');
    return isPrivate && !params.includePrivate ? notApplicable('private') : fail('none');
  },
});
