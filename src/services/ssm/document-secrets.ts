import type { DocumentSecret } from './facts.ts';
import { findSecrets } from '../shared/secrets.ts';

/** What looks like credentials in the text of a document. Systems Manager answers documents in JSON unless they are plain text. */
export function documentSecrets(content: string): readonly DocumentSecret[] {
  const found = textsOf(content).flatMap(({ text, where }) =>
    findSecrets(text).map(({ detector, line }) => ({ detector, where: where ?? `line ${line}` })),
  );
  return [...new Map(found.map((match) => [`${match.where} ${match.detector}`, match])).values()];
}

interface Text {
  readonly text: string;
  /** Absent: the whole document. */
  readonly where?: string;
}

function textsOf(content: string): readonly Text[] {
  try {
    return leaves(JSON.parse(content), []);
  } catch {
    return [{ text: content }];
  }
}

/** Every text in a JSON value, with the name it goes by, because that often tells what it is. */
function leaves(value: unknown, path: readonly string[], step?: string): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path, nameOf(item, path) ?? step));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key], step));
  }
  if (typeof value !== 'string') return [];
  // The value of a parameter stands below its name.
  const name = path.findLast((key) => key !== 'default') ?? '';
  return [{ text: `${name}: ${value}`, where: step ?? path.join('.') }];
}

const stepLists = ['mainSteps', 'runtimeConfig'];

function nameOf(item: unknown, path: readonly string[]): string | undefined {
  if (!stepLists.includes(path.at(-1) ?? '') || typeof item !== 'object' || item === null || !('name' in item)) return undefined;
  return typeof item.name === 'string' ? `step ${item.name}` : undefined;
}
