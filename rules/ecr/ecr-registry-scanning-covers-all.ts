import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const automatic: readonly string[] = ['SCAN_ON_PUSH', 'CONTINUOUS_SCAN'];

export const ecrRegistryScanningCoversAll = defineRule({
  id: 'ecr-registry-scanning-covers-all',
  title: 'ECR registry scanning rules should cover all repositories',
  resourceType: 'AWS::::Account',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 2,
  fix: 'image-scanning',
  facts: ['registryScanning', 'repositoryCount'],
  params: { requireEnhanced: flag(false, 'Require enhanced scanning by Amazon Inspector.') },
  messages: {
    all: 'A scanning rule covers all repositories of the registry.',
    none: 'The registry does not have rules that scan images automatically.',
    some: 'Scanning rules cover only repositories with names that match {{filters}}.',
    basic: 'The registry uses basic scanning. Enhanced scanning is required.',
    empty: 'The registry does not contain repositories.',
  },
  rationale: 'A new repository that no scanning rule covers is scanned only on request, so its vulnerabilities stay unknown.',
  remediation: {
    text: 'Set a scanning rule with the filter * for the registry in each Region that you use.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html',
    impact: 'The command replaces the scanning rules of the registry. Amazon Inspector charges for enhanced scanning.',
    cli: `aws ecr put-registry-scanning-configuration --scan-type BASIC --rules '[{"scanFrequency":"SCAN_ON_PUSH","repositoryFilters":[{"filter":"*","filterType":"WILDCARD"}]}]'`,
    console:
      'Open the Amazon ECR console and choose Private registry, Settings.\nUnder Scanning, choose Edit.\nSelect scan on push or continuous scanning for all repositories, and save.',
    consolePage: 'ecr/private-registry/scanning?region={{region}}',
    terraform: terraformResource(
      'aws_ecr_registry_scanning_configuration',
      'scan_type = "BASIC"',
      'rule {',
      '  scan_frequency = "SCAN_ON_PUSH"',
      '  repository_filter {',
      '    filter      = "*"',
      '    filter_type = "WILDCARD"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECR::RegistryScanningConfiguration',
      'ScanType: BASIC',
      'Rules:',
      '  - ScanFrequency: SCAN_ON_PUSH',
      '    RepositoryFilters:',
      "      - { Filter: '*', FilterType: WILDCARD }",
    ),
  },
  controls: { prowler: ['ecr_registry_scan_images_on_push_enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { type, rules } = facts.registryScanning;
    const active = rules.filter(({ frequency }) => automatic.includes(frequency));
    const filters = [...new Set(active.flatMap((rule) => rule.filters))];
    const covered = filters.some((filter) => /^\*+$/.test(filter));
    if (covered && !(params.requireEnhanced && type !== 'ENHANCED')) return pass('all');
    if (facts.repositoryCount === 0) return notApplicable('empty');
    if (covered) return fail('basic');
    return filters.length === 0 ? fail('none') : fail('some', { filters });
  },
});
