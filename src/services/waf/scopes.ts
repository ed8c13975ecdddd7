import type { Scope as WafScope } from '@aws-sdk/client-wafv2';

/** The Region that holds web ACLs and rule groups of CloudFront (https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html). */
const CLOUDFRONT_REGION = 'us-east-1';

/** Scopes of the resources in a Region: global ones, which protect CloudFront distributions, are in one Region. */
export const scopesIn = (region: string): readonly WafScope[] => (region === CLOUDFRONT_REGION ? ['REGIONAL', 'CLOUDFRONT'] : ['REGIONAL']);

/** Returns the scope of a web ACL or rule group by its ARN. */
export const scopeOf = (arn: string): WafScope => (arn.split(':')[5]?.startsWith('global/') === true ? 'CLOUDFRONT' : 'REGIONAL');
