import { controlsByNist80053 } from './crosswalk.ts';
import { nistCsfOutcomeLines } from './data/nist-csf-outcomes.ts';
import type { Framework } from './framework.ts';

/** The NIST Cybersecurity Framework 2.0. NIST publishes the corresponding NIST SP 800-53 controls. */
export const nistCsf: Framework = {
  id: 'nist-csf-2.0',
  title: 'NIST Cybersecurity Framework 2.0, by way of NIST SP 800-53',
  source: 'https://csrc.nist.gov/projects/cybersecurity-framework/filters',
  asOf: '2026-10',
  ...controlsByNist80053(nistCsfOutcomeLines),
};
