import type { Severity } from '../core/names.ts';
import { lazy } from '../util/lazy.ts';
import { securityHubControlLines } from './data/security-hub-controls.ts';
import { type Framework, type FrameworkControl, linesOf } from './framework.ts';

/** A control of AWS Security Hub CSPM. */
export interface SecurityHubControl extends FrameworkControl {
  readonly severity: Severity;
  /** Flags of the standards that the control belongs to; see the data table. */
  readonly standards: string;
}

const severities: Readonly<Record<string, Severity>> = { C: 'critical', H: 'high', M: 'medium', L: 'low' };

/** Returns every active control of AWS Security Hub CSPM. */
export const securityHubControls = lazy((): readonly SecurityHubControl[] =>
  linesOf(securityHubControlLines).map((line) => {
    const [id = '', flags = '', ...title] = line.split(' ');
    const severity = severities[flags.charAt(0)];
    if (severity === undefined) throw new Error(`Security Hub control ${id} has no severity`);
    return { id, severity, standards: flags.slice(1), title: title.join(' ') };
  }),
);

const asOf = '2026-08';
const guide = 'https://docs.aws.amazon.com/securityhub/latest/userguide';

/** Returns a framework with the Security Hub controls of one standard. AWS publishes the standards as sets of controls. */
function standard({
  flag,
  id,
  title,
  page,
}: {
  readonly flag: string;
  readonly id: string;
  readonly title: string;
  readonly page: string;
}): Framework {
  const controls = lazy(() => securityHubControls().filter(({ standards }) => standards.includes(flag)));
  const ids = lazy(() => new Set(controls().map((control) => control.id)));
  return {
    id,
    title,
    source: `${guide}/${page}`,
    asOf,
    controls,
    controlIdsOf: ({ controls: { securityHub = [] } }) => securityHub.filter((control) => ids().has(control)),
  };
}

/** AWS Security Hub CSPM: all its controls, and the standards that group them. */
export const securityHubFrameworks: readonly Framework[] = [
  {
    id: 'security-hub',
    title: 'AWS Security Hub CSPM controls',
    source: `${guide}/securityhub-controls-reference.html`,
    asOf,
    controls: securityHubControls,
    controlIdsOf: ({ controls: { securityHub = [] } }) => securityHub,
  },
  standard({ flag: 'f', id: 'fsbp', title: 'AWS Foundational Security Best Practices', page: 'fsbp-standard.html' }),
  standard({ flag: 'a', id: 'ai-security', title: 'AWS AI Security Best Practices', page: 'standards-ai-security.html' }),
  standard({
    flag: 'q',
    id: 'pci-dss-4.0.1',
    title: 'PCI DSS v4.0.1 (AWS Security Hub standard)',
    page: 'pci-standard.html',
  }),
  standard({
    flag: 'p',
    id: 'pci-dss-3.2.1',
    title: 'PCI DSS v3.2.1 (AWS Security Hub standard)',
    page: 'pci-standard.html',
  }),
  standard({
    flag: 'k',
    id: 'nist-800-171',
    title: 'NIST SP 800-171 Revision 2 (AWS Security Hub standard)',
    page: 'standards-reference-nist-800-171.html',
  }),
];
