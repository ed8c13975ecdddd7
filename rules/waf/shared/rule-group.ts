import { metrics, metricsProperties } from './snippets.ts';

const indented = (lines: readonly string[], indent: string): readonly string[] => lines.map((line) => `${indent}${line}`);

/** Terraform arguments of a rule group with a rule. */
export const groupArguments = [
  'name     = "{{name}}"',
  'scope    = "{{scope}}"',
  'capacity = 50',
  'rule {',
  '  name     = "block-countries"',
  '  priority = 0',
  '  action {',
  '    block {}',
  '  }',
  '  statement {',
  '    geo_match_statement {',
  '      country_codes = ["COUNTRY_CODE"]',
  '    }',
  '  }',
  ...indented(metrics, '  '),
  '}',
  ...metrics,
];

/** CloudFormation properties of a rule group with a rule. */
export const groupProperties = [
  "Name: '{{name}}'",
  "Scope: '{{scope}}'",
  'Capacity: 50',
  'Rules:',
  '  - Name: block-countries',
  '    Priority: 0',
  '    Action: { Block: {} }',
  '    Statement:',
  '      GeoMatchStatement: { CountryCodes: [COUNTRY_CODE] }',
  ...indented(metricsProperties, '    '),
  ...metricsProperties,
];
