import { relative } from 'node:path';

/** Returns a path for messages: relative to the working directory if the file is below it. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
