import { controlsByNist80053 } from './crosswalk.ts';
import { iso27001ControlLines } from './data/iso-27001-controls.ts';
import type { Framework } from './framework.ts';

/** ISO/IEC 27001:2022, Annex A. NIST publishes the corresponding NIST SP 800-53 controls. */
export const iso27001: Framework = {
  id: 'iso-27001-2022',
  title: 'ISO/IEC 27001:2022, Annex A, by way of NIST SP 800-53',
  source: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
  asOf: '2023-07',
  ...controlsByNist80053(iso27001ControlLines),
};
