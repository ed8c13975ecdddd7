import type { ControlIds } from '../core/rule.ts';

/** A catalogue of requirements that rules can be selected and grouped by. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  /** How many requirements the framework has in all; `null`: it covers far more than the services of the model, so no share is given. */
  readonly size: number | null;
  readonly source: string;
  readonly idsOf: (controls: ControlIds) => readonly string[];
}

const cis = (version: string, size: number | null): Framework => ({
  id: `cis-${version}`,
  title: `CIS AWS Foundations Benchmark v${version}.0`,
  size,
  source: 'https://www.cisecurity.org/benchmark/amazon_web_services',
  idsOf: ({ cis: ids = [] }) => ids.filter((id) => id.startsWith(`${version}:`)).map((id) => id.slice(version.length + 1)),
});

export const frameworks: readonly Framework[] = [
  cis('3.0', 62),
  cis('5.0', 63),
  cis('6.0', 63),
  cis('7.0', null),
  {
    id: 'security-hub',
    title: 'AWS Security Hub CSPM controls',
    size: null,
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html',
    idsOf: ({ securityHub = [] }) => securityHub,
  },
  {
    id: 'aws-config',
    title: 'AWS Config managed rules',
    size: null,
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html',
    idsOf: ({ awsConfig = [] }) => awsConfig,
  },
  {
    id: 'nist-800-53',
    title: 'NIST SP 800-53 Revision 5',
    size: null,
    source: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
    idsOf: ({ nist80053 = [] }) => nist80053,
  },
  {
    id: 'pci-dss',
    title: 'PCI DSS',
    size: null,
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/pci-standard.html',
    idsOf: ({ pciDss = [] }) => pciDss,
  },
];
