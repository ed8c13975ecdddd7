import { lazy } from '../util/lazy.ts';
import { type Framework, linesOf } from './framework.ts';
import { nist80053 } from './nist-800-53.ts';

/**
 * Returns the controls of a table with one control per line, and the controls that a rule checks by way of NIST SP 800-53: ID, space, title, and
 * optionally a bar and the NIST controls that correspond to it. A NIST family stands for all its controls.
 */
export function controlsByNist80053(table: string): Pick<Framework, 'controls' | 'controlIdsOf'> {
  const lines = lazy(() => linesOf(table).map((line) => line.split(' | ')));
  const mapped = lazy(() => lines().map(([control = '', ids = '']) => [idOf(control), new Set(ids.split(' '))] as const));
  return {
    controls: lazy(() => lines().map(([control = '']) => ({ id: idOf(control), title: control.slice(idOf(control).length + 1) }))),
    controlIdsOf(rule) {
      const claimed = nist80053.controlIdsOf(rule);
      const isChecked = (ids: ReadonlySet<string>) => claimed.some((id) => ids.has(id) || ids.has(id.slice(0, 2)));
      return mapped().flatMap(([id, ids]) => (isChecked(ids) ? [id] : []));
    },
  };
}

const idOf = (control: string): string => control.slice(0, control.indexOf(' '));
