import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

const FUNCTION_URL = /\.lambda-url\.[a-z0-9-]+\.on\.aws\.?$/i;

export const cloudfrontDistributionLambdaOriginsUseAccessControl = defineRule({
  id: 'cloudfront-distribution-lambda-origins-use-access-control',
  title: 'CloudFront distributions should use origin access control for Lambda function URL origins',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['listing', 'accessControls'],
  messages: {
    signed: 'CloudFront signs requests to all function URLs.',
    unsigned: 'CloudFront does not sign requests to function URLs: {{origins}}.',
    noUrls: 'The distribution does not have function URLs as origins.',
    notShown: 'AWS did not return the origin access control of {{origins}}.',
  },
  rationale:
    'If CloudFront does not sign its requests, the function URL must accept anonymous requests, and viewers can bypass the distribution.',
  remediation: {
    text: 'Create an origin access control of the type lambda that always signs, and set the authentication type of the function URL to AWS_IAM.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html',
    impact: `${deployment} Viewers must send the hash of the body in requests with PUT and POST.`,
    ...distributionSnippets(
      'On the Origins tab, edit the origin and choose an origin access control.',
      ['origin {', '  origin_access_control_id = aws_cloudfront_origin_access_control.this.id', '}'],
      ['Origins:', '  - OriginAccessControlId: ORIGIN_ACCESS_CONTROL_ID'],
    ),
  },
  controls: { securityHub: ['CloudFront.16'], awsConfig: ['cloudfront-origin-lambda-url-oac-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const urls = facts.listing.origins.filter(({ domain }) => FUNCTION_URL.test(domain));
    if (urls.length === 0) return notApplicable('noUrls');
    const describe = (origins: typeof urls) => ({ origins: origins.map(({ domain }) => domain) });
    const open = urls.filter(({ accessControl }) => accessControl === undefined);
    if (open.length > 0) return fail('unsigned', describe(open));
    const controlOf = (accessControl = '') => facts.accessControls[accessControl];
    const unsigned = urls.filter(({ accessControl }) => {
      const control = controlOf(accessControl);
      return control !== undefined && (control.signing === 'never' || control.type !== 'lambda');
    });
    if (unsigned.length > 0) return fail('unsigned', describe(unsigned));
    const notShown = urls.filter(({ accessControl }) => controlOf(accessControl) === undefined);
    return notShown.length > 0 ? indeterminate('notShown', describe(notShown)) : pass('signed');
  },
});
