import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { ecrRegistryAccount } from '../shared/ecr-registry.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecrPullthroughcacheUpstreamTrusted = defineRule({
  id: 'ecr-pullthroughcache-upstream-trusted',
  title: 'ECR pull through cache rules should use approved upstream registries',
  resourceType: 'AWS::::Account',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  facts: ['pullThroughRules'],
  params: {
    approvedUpstreams: strings(['public.ecr.aws', 'quay.io', 'registry.k8s.io'], 'Hosts of registries that images may be cached from.'),
    trustedAccounts,
  },
  messages: {
    trusted: 'All pull through cache rules use approved registries.',
    untrusted: 'Pull through cache rules use registries that are not approved: {{upstreams}}.',
    none: 'The registry does not have pull through cache rules.',
  },
  rationale: 'A pull through cache rule lets everyone who can pull bring images of the other registry into the account without a review.',
  remediation: {
    text: 'Delete rules for registries that you do not trust, and add the others to approvedUpstreams or trustedAccounts.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html',
    impact: 'Cached images stay, but are no longer updated, and other images of the registry can no longer be pulled.',
    cli: 'aws ecr delete-pull-through-cache-rule --ecr-repository-prefix PREFIX',
    console: 'Open the Amazon ECR console and choose Private registry, Pull through cache.\nSelect the rule and choose Delete.',
    consolePage: 'ecr/private-registry/pull-through-cache?region={{region}}',
    terraform: terraformResource(
      'aws_ecr_pull_through_cache_rule',
      'ecr_repository_prefix = "PREFIX"',
      'upstream_registry_url = "APPROVED_REGISTRY_URL"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECR::PullThroughCacheRule',
      'EcrRepositoryPrefix: PREFIX',
      'UpstreamRegistryUrl: APPROVED_REGISTRY_URL',
    ),
  },
  controls: {},
  evaluate: ({ pullThroughRules: rules }, { pass, fail, notApplicable }, { resource: { accountId }, params }) => {
    if (rules.length === 0) return notApplicable('none');
    const isTrusted = (upstream: string) => {
      const owner = ecrRegistryAccount(upstream);
      if (owner !== undefined) return owner === accountId || params.trustedAccounts.includes(owner);
      return params.approvedUpstreams.includes(upstream);
    };
    const upstreams = rules.filter(({ upstream }) => !isTrusted(upstream)).map(({ prefix, upstream }) => `${upstream} (prefix ${prefix})`);
    return upstreams.length === 0 ? pass('trusted') : fail('untrusted', { upstreams });
  },
});
