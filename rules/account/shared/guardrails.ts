import { isMalformed, parsePolicy, type Statement } from '../../../src/policy/policy-document.ts';
import type { PolicyText } from '../../../src/services/iam/facts.ts';

/** Whether a service or resource control policy denies something, or allows less than everything; `undefined`: it is malformed. */
export function restrictsSomething({ document }: PolicyText): boolean | undefined {
  const policy = parsePolicy(document);
  if (isMalformed(policy)) return undefined;
  const { statements } = policy;
  return statements.some(({ effect }) => effect === 'Deny') || !statements.some(allowsEverything);
}

const allowsEverything = ({ actions = [], resources = ['*'], conditions }: Statement): boolean =>
  conditions.length === 0 && actions.includes('*') && resources.includes('*');
