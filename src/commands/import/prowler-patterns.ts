/** Returns the alternatives of a pattern (`a|b`); the pattern itself if it has groups. */
export const alternatives = (pattern: string): readonly string[] => (/[()[\]]/.test(pattern) ? [pattern] : pattern.split('|'));

/**
 * Converts a regular expression or keyword of Prowler to a pattern with `*` and `?`. The result never matches more than the original.
 * @param anchor `start`: the text may be followed by more, as Prowler searches for it. `whole`: it must match the whole value
 * @returns `undefined` if suppressions cannot express the pattern
 */
export function wildcardFor(pattern: string, anchor: 'start' | 'whole'): string | undefined {
  const isWhole = anchor === 'whole' || pattern.endsWith('$');
  // An ARN is the whole name of a resource.
  const isArn = /^\^?arn:/.test(pattern);
  const body = pattern.replace(/^\^/, '').replace(/\$$/, '');
  let result = '';
  for (let index = 0; index < body.length; index += 1) {
    const [character = '', next = ''] = [body[index], body[index + 1]];
    if (character === '\\') {
      if (next === '' || /[\w?*]/.test(next)) return undefined;
      result += next;
      index += 1;
    } else if (character === '.' && (next === '*' || next === '+')) {
      result += next === '*' ? '*' : '?*';
      index += 1;
    } else if (/[[\](){}|+?^$]/.test(character)) return undefined;
    else result += character;
  }
  const complete = isWhole || isArn || result.endsWith('*') ? result : `${result}*`;
  return complete === '' ? undefined : complete.replace(/\*+/g, '*');
}
