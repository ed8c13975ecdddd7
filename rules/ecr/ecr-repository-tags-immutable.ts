import { flag, strings } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecrRepositoryTagsImmutable = defineRule({
  id: 'ecr-repository-tags-immutable',
  title: 'ECR repositories should have tag immutability enabled',
  resourceType: 'AWS::ECR::Repository',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['tagMutability', 'pullThroughPrefix'],
  params: {
    allowedExclusions: strings([], 'Tags or wildcard filters that may be excluded from tag immutability, such as latest.'),
    exemptPullThrough: flag(true, 'Do not evaluate repositories that a pull through cache rule fills.'),
  },
  messages: {
    immutable: 'Tags are immutable.',
    excluded: 'Tags are immutable, apart from {{exclusions}}.',
    mutable: 'Tags can be overwritten.',
    wide: 'Tags that match {{exclusions}} can be overwritten.',
    cache: 'The pull through cache rule for {{prefix}} fills the repository, and it must overwrite tags.',
    unknown: 'Onus does not know the tag mutability {{mode}}.',
  },
  rationale: 'Anyone who can push can replace the image behind a tag. Deployments then run code that was not tested or scanned.',
  remediation: {
    text: 'Turn on tag immutability, and push each build with a new tag.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    impact: 'Pushes of an existing tag fail, so pipelines that reuse tags such as latest must change first.',
    cli: 'aws ecr put-image-tag-mutability --repository-name {{id}} --image-tag-mutability IMMUTABLE',
    console:
      'Open the Amazon ECR console and select the repository.\nChoose Actions, Repository, Edit.\nUnder Image tag mutability, choose Immutable, and save.',
    terraform: `resource "aws_ecr_repository" "this" {
  name                 = "{{id}}"
  image_tag_mutability = "IMMUTABLE"
}`,
    cloudFormation: `Repository:
  Type: AWS::ECR::Repository
  Properties:
    RepositoryName: '{{id}}'
    ImageTagMutability: IMMUTABLE`,
  },
  controls: {},
  // These also fail repositories of pull through cache rules.
  related: {
    securityHub: ['ECR.2'],
    awsConfig: ['ecr-private-tag-immutability-enabled'],
    prowler: ['ecr_repositories_tag_immutability'],
    cloudsploit: ['ecrRepositoryTagImmutability'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { mode, exclusions } = facts.tagMutability;
    if (mode === 'IMMUTABLE') return pass('immutable');
    const isAllowed = (filter: string) => !/^\*+$/.test(filter) && params.allowedExclusions.includes(filter);
    if (mode === 'IMMUTABLE_WITH_EXCLUSION' && exclusions.every(isAllowed)) return pass('excluded', { exclusions });
    const problem = firstVerdict(
      () =>
        mode === 'IMMUTABLE_WITH_EXCLUSION' ? fail('wide', { exclusions: exclusions.filter((filter) => !isAllowed(filter)) }) : undefined,
      () => (mode === 'MUTABLE' || mode === 'MUTABLE_WITH_EXCLUSION' ? fail('mutable') : undefined),
    );
    if (problem === undefined) return indeterminate('unknown', { mode });
    const prefix = params.exemptPullThrough ? facts.pullThroughPrefix : undefined;
    return prefix === undefined ? problem : notApplicable('cache', { prefix });
  },
});
