import type { Scope as WafScope } from '@aws-sdk/client-wafv2';

/**
 * The Region that holds web ACLs and rule groups for CloudFront
 * (https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html). In China, AWS WAF is Regional only
 * (https://docs.amazonaws.cn/en_us/aws/latest/userguide/waf.html), and AWS GovCloud has no CloudFront.
 */
export const cloudFrontRegion: Readonly<Record<string, string>> = { aws: 'us-east-1' };

/** Where a collector of the resources in a scope runs. */
export const placeOf = (scope: WafScope) =>
  scope === 'CLOUDFRONT' ? ({ scope: 'global', region: cloudFrontRegion } as const) : ({ scope: 'regional' } as const);

/** Returns the scope of a web ACL or rule group by its ARN. */
export const scopeOf = (arn: string): WafScope => (arn.split(':')[5]?.startsWith('global/') === true ? 'CLOUDFRONT' : 'REGIONAL');
