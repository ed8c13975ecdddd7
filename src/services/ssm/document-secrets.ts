import type { DocumentSecret } from './facts.ts';
import { findSecrets, secretsInValue } from '../shared/secrets.ts';

/** Finds credentials in the text of a document. Systems Manager returns documents as JSON unless they are plain text. */
export function documentSecrets(content: string): readonly DocumentSecret[] {
  const found = secretsIn(content);
  return [...new Map(found.map((match) => [`${match.where} ${match.detector}`, match])).values()];
}

function secretsIn(content: string): readonly DocumentSecret[] {
  try {
    return secretsInLeaves(JSON.parse(content), []);
  } catch {
    return findSecrets(content).map(({ detector, line }) => ({ detector, where: `line ${line}` }));
  }
}

/** Secrets in every text of a JSON value, each with the name of its step or its path. */
function secretsInLeaves(value: unknown, path: readonly string[], step?: string): readonly DocumentSecret[] {
  if (Array.isArray(value)) return value.flatMap((item) => secretsInLeaves(item, path, stepName(item, path) ?? step));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => secretsInLeaves(item, [...path, key], step));
  }
  if (typeof value !== 'string') return [];
  // The default value of a parameter is below the name of the parameter.
  const name = path.findLast((key) => key !== 'default') ?? '';
  return secretsInValue(name, value).map((detector) => ({ detector, where: step ?? path.join('.') }));
}

const stepLists = ['mainSteps', 'runtimeConfig'];

function stepName(item: unknown, path: readonly string[]): string | undefined {
  if (!stepLists.includes(path.at(-1) ?? '') || typeof item !== 'object' || item === null || !('name' in item)) return undefined;
  return typeof item.name === 'string' ? `step ${item.name}` : undefined;
}
