// Helpers of new-rule.mjs and new-service.mjs.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Ends the script with a message that names the wrong value and the expected one. */
export function fail(message) {
  console.error(`${basename(process.argv[1], '.mjs').replace('new-', 'new:')}: ${message}`);
  process.exit(2);
}

/** Formats the files that the script wrote or changed. */
export const format = (...paths) =>
  execFileSync('node_modules/.bin/biome', ['check', '--write', '--log-level=error', ...paths], { stdio: ['ignore', 'ignore', 'inherit'] });

/** `s3-bucket-versioning-enabled` becomes `s3BucketVersioningEnabled`. */
export const camelCase = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * Adds an import and an entry to a registry file, both in alphabetical order among their neighbors.
 * @param line the imported name, the file it comes from, the text of the entry, and the beginning of the line that opens the list
 */
export async function addLine(file, { name, from, entry, list }) {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const importLine = `import { ${name} } from '${from}';`;
  const imports = lines.filter((line) => /^import \{ \w+ \} from '\.\//.test(line));
  const before = imports.filter((line) => line.split(' from ')[1] < importLine.split(' from ')[1]).at(-1);
  const lastImport = lines.findLastIndex((line) => line.startsWith('import '));
  lines.splice((before === undefined ? lastImport : lines.indexOf(before)) + 1, 0, importLine);
  const start = lines.findIndex((line) => line.startsWith(list));
  if (lines[start].endsWith('[];')) {
    lines.splice(start, 1, lines[start].replace('[];', '['), entry, '];');
  } else {
    const end = lines.indexOf('];', start);
    const sorted = lines.slice(start + 1, end);
    const isSorted = sorted.every((line, index) => index === 0 || sorted[index - 1] <= line);
    const at = isSorted ? sorted.filter((line) => line < entry).length : sorted.length;
    lines.splice(start + 1 + at, 0, entry);
  }
  await writeFile(file, lines.join('\n'));
}
