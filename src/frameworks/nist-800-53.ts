import { nist80053ControlLines } from './data/nist-800-53-controls.ts';
import { controlsOf, type Framework } from './framework.ts';

/** NIST SP 800-53 Revision 5, controls and control enhancements. Most of them are organizational. */
export const nist80053: Framework = {
  id: 'nist-800-53',
  title: 'NIST SP 800-53 Revision 5',
  source: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
  asOf: '2026-10',
  controls: controlsOf(nist80053ControlLines),
  controlIdsOf: ({ controls }) => controls.nist80053 ?? [],
};
