import { lazy } from '../util/lazy.ts';
import { fedrampModerateLines } from './data/fedramp-moderate-controls.ts';
import { type Framework, linesOf } from './framework.ts';
import { nist80053 } from './nist-800-53.ts';

const baseline = lazy(() => new Set(linesOf(fedrampModerateLines).flatMap((family) => family.split(' '))));

/** The FedRAMP Moderate baseline: the NIST SP 800-53 controls that FedRAMP requires at the moderate impact level. */
export const fedrampModerate: Framework = {
  id: 'fedramp-moderate',
  title: 'FedRAMP Moderate baseline, Revision 5',
  source: 'https://github.com/GSA/fedramp-automation/tree/master/dist/content/rev5/baselines',
  asOf: '2024-09',
  controls: lazy(() => nist80053.controls().filter(({ id }) => baseline().has(id))),
  controlIdsOf: (rule) => nist80053.controlIdsOf(rule).filter((id) => baseline().has(id)),
};
