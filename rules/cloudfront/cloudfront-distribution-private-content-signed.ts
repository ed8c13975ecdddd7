import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionPrivateContentSigned = defineRule({
  id: 'cloudfront-distribution-private-content-signed',
  title: 'CloudFront distributions should use trusted key groups for private content',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['listing'],
  params: {
    privatePaths: strings(
      [],
      'Path patterns of private content, as in cache behaviors. The value default means the default cache behavior.',
    ),
  },
  messages: {
    signed: 'Private content requires signatures from trusted key groups.',
    signers: 'Trusted signers, with keys that only root users can create, can sign for {{paths}}.',
    open: 'Private content does not require signed URLs or cookies: {{paths}}.',
    noBehavior: 'No cache behavior has the private paths {{paths}}.',
    public: 'No cache behavior restricts viewers.',
  },
  rationale: 'Key groups are managed by IAM and can be rotated. Keys of trusted signers belong to root users, which should not be used.',
  remediation: {
    text: 'Create a key group, restrict viewer access of the behavior to it, and remove trusted signers.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html',
    impact: `${deployment} Viewers need signed URLs or cookies, and old signatures stop working.`,
    ...distributionSnippets(
      'On the Behaviors tab, edit the behavior, restrict viewer access, and choose trusted key groups.',
      ['default_cache_behavior {', '  trusted_key_groups = [aws_cloudfront_key_group.this.id]', '}'],
      ['DefaultCacheBehavior:', '  TrustedKeyGroups:', '    - KEY_GROUP_ID'],
    ),
  },
  controls: {},
  // Requires key groups for all content.
  related: { awsConfig: ['cloudfront-distribution-key-group-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params: { privatePaths } }) => {
    const { behaviors } = facts.listing;
    const pathsOf = (some: typeof behaviors) => ({ paths: some.map(({ path }) => path) });
    const signers = behaviors.filter(({ trustedSigners }) => trustedSigners);
    if (signers.length > 0) return fail('signers', pathsOf(signers));
    const open = behaviors.filter(({ path, keyGroups }) => privatePaths.includes(path) && !keyGroups);
    if (open.length > 0) return fail('open', pathsOf(open));
    const missing = privatePaths.filter((path) => !behaviors.some((behavior) => behavior.path === path));
    const isDefaultOpen = behaviors.at(-1)?.keyGroups !== true;
    if (missing.length > 0 && isDefaultOpen && behaviors.some(({ keyGroups }) => keyGroups)) return fail('noBehavior', { paths: missing });
    return behaviors.some(({ keyGroups }) => keyGroups) ? pass('signed') : notApplicable('public');
  },
});
