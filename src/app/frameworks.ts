import type { AnyRule, ControlIds } from '../model/rule.ts';
import { refuseUnknown } from './refuse-unknown.ts';

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

/** How much of a framework some rules address. */
export interface FrameworkCoverage {
  readonly id: string;
  readonly title: string;
  readonly size: number | null;
  readonly source: string;
  /** Requirements that at least one of the rules addresses, each with those rules. */
  readonly requirements: readonly { readonly id: string; readonly rules: readonly string[] }[];
}

/** @throws {UserError} when there is no such framework */
export function frameworkCoverage(id: string, rules: readonly AnyRule[]): FrameworkCoverage {
  refuseUnknown(
    'framework',
    [id],
    frameworks.map((framework) => framework.id),
  );
  const { title, size, source, idsOf } = frameworks.find((framework) => framework.id === id) as Framework;
  const byRequirement = new Map<string, string[]>();
  for (const rule of rules) {
    for (const requirement of idsOf(rule.controls)) byRequirement.set(requirement, [...(byRequirement.get(requirement) ?? []), rule.id]);
  }
  const requirements = [...byRequirement]
    .map(([requirement, ids]) => ({ id: requirement, rules: ids }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return { id, title, size, source, requirements };
}

/** One line that says honestly how much is covered. */
export const coverageLine = ({ title, size, requirements }: FrameworkCoverage): string =>
  size === null
    ? `${requirements.length} requirements of ${title} are addressed by these rules; it has more, on other services and outside AWS's API.`
    : `${requirements.length} of the ${size} recommendations of ${title} are addressed by these rules; the others concern other services or cannot be seen by an API.`;
