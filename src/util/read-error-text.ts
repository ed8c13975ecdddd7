import { errorText } from './error-text.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

/** Returns why a file cannot be read, without the system call that failed. */
export function readErrorText(error: unknown): string {
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? errorText(error);
}
