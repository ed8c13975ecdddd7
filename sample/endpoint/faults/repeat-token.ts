import type { Operation } from '../protocols/wire.ts';

const TOKEN = /^((next)?(page|pagination|continuation)?(token|marker)|(exclusiveStart|lastEvaluated)(?!key)\w+)$/i;

const REPEATED = 'repeated-page-token';

const tokenMembers = ({ output, input }: Operation, of: 'input' | 'output'): string[] => {
  const schema = of === 'input' ? input : output;
  return schema.isStructSchema() ? [...schema.structIterator()].map(([name]) => name).filter((name) => TOKEN.test(name)) : [];
};

/** Removes the repeated token from the input, so that the response is the first page again. */
export const omitToken = (operation: Operation, input: object): object => {
  const sent = new Set(tokenMembers(operation, 'input'));
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => !(sent.has(name) && value === REPEATED)));
};

/** Whether a call requests the first page of a listing; false for operations without pages. */
export const asksForFirstPage = (operation: Operation, input: object): boolean => {
  const accepted = tokenMembers(operation, 'input');
  return accepted.length > 0 && tokenMembers(operation, 'output').length > 0 && !accepted.some((name) => name in input);
};

/** Adds a constant token to the output, like a paging bug. */
export const repeatToken = (operation: Operation, output: object): object => {
  const members = tokenMembers(operation, 'output');
  const next = members.filter((name) => /^next/i.test(name));
  const tokens = (next.length > 0 ? next : members).map((name) => [name, REPEATED]);
  return { ...output, ...Object.fromEntries(tokens), ...('IsTruncated' in output && { IsTruncated: true }) };
};
