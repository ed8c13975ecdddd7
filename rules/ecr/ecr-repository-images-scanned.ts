import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecrRepositoryImagesScanned = defineRule({
  id: 'ecr-repository-images-scanned',
  title: 'ECR repositories should scan images on push or continuously',
  resourceType: 'AWS::ECR::Repository',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  fix: 'image-scanning',
  facts: ['scanFrequency'],
  params: { requireContinuous: flag(false, 'Require continuous scanning.') },
  messages: {
    continuous: 'Amazon Inspector scans images continuously.',
    onPush: 'Images are scanned when they are pushed.',
    manual: 'Images are scanned only on request.',
    once: 'Images are scanned only when they are pushed. Continuous scanning is required.',
    unknown: 'Onus does not know the scan frequency {{frequency}}.',
  },
  rationale: 'Images contain operating system packages and libraries with known vulnerabilities, which no one notices without a scan.',
  remediation: {
    text: 'Add a scanning rule for the repository to the registry, or turn on enhanced scanning for all repositories.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    impact:
      'The change does not affect pushes and pulls. The command replaces the scanning rules of the registry. Amazon Inspector charges for enhanced scanning.',
    cli: `aws ecr put-registry-scanning-configuration --scan-type BASIC --rules '[{"scanFrequency":"SCAN_ON_PUSH","repositoryFilters":[{"filter":"*","filterType":"WILDCARD"}]}]'`,
    console:
      'Open the Amazon ECR console and choose Private registry, Settings.\nUnder Scanning, choose Edit.\nChoose a scan type, select all repositories, and save.',
    terraform: `resource "aws_ecr_registry_scanning_configuration" "this" {
  scan_type = "BASIC"
  rule {
    scan_frequency = "SCAN_ON_PUSH"
    repository_filter {
      filter      = "*"
      filter_type = "WILDCARD"
    }
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::ECR::RegistryScanningConfiguration',
      'ScanType: BASIC',
      'Rules:',
      '  - ScanFrequency: SCAN_ON_PUSH',
      '    RepositoryFilters:',
      "      - { Filter: '*', FilterType: WILDCARD }",
    ),
  },
  controls: {
    securityHub: ['ECR.1'],
    awsConfig: ['ecr-private-image-scanning-enabled'],
    prowler: ['ecr_repositories_scan_images_on_push_enabled'],
  },
  evaluate: ({ scanFrequency: frequency }, { pass, fail, indeterminate }, { params }) => {
    if (frequency === 'CONTINUOUS_SCAN') return pass('continuous');
    if (frequency === 'SCAN_ON_PUSH') return params.requireContinuous ? fail('once') : pass('onPush');
    return frequency === 'MANUAL' ? fail('manual') : indeterminate('unknown', { frequency });
  },
});
