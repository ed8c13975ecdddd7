import type { CustomFramework } from '../core/result/run.ts';
import type { Framework } from './framework.ts';

/** Returns the framework that a user defined. Its controls name their rules. */
export const customFramework = ({ id, title, source, controls }: CustomFramework): Framework => ({
  id,
  title,
  ...(source === undefined ? {} : { source }),
  controls: () => controls,
  controlIdsOf: (rule) => controls.filter(({ rules }) => rules.includes(rule.id)).map((control) => control.id),
});
