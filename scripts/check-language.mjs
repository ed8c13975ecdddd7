// Finds phrases that the writing guide in CONTRIBUTING.md bans, in all text that people read: code, comments, messages, docs and tests.
//   node scripts/check-language.mjs [PATH ...]   checks these files or folders (default: all)
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { bannedPhrases } from './banned-phrases.mjs';

const TEXT = /(^|\/)Dockerfile$|\.(ts|tsx|mjs|cjs|mts|md|yml|yaml|css|json)$/;
// Lists of frameworks quote the titles of their publishers.
const SKIPPED =
  /^src\/core\/upgrade\.ts$|(^|\/)(fixtures|node_modules|frameworks\/data)\/|\.generated\.|^package-lock\.json$|banned-phrases(\.test)?\.m?ts$|^scripts\/banned-phrases\.mjs$|^LICENSE$/;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...process.argv.slice(2)], { encoding: 'utf8' }).split('\n');

let found = 0;
for (const file of files.filter((name) => TEXT.test(name) && !SKIPPED.test(name) && existsSync(name))) {
  for (const { line, phrase, instead } of bannedPhrases(file, readFileSync(file, 'utf8'))) {
    found += 1;
    console.log(`${file}:${line}: "${phrase}": ${instead}`);
  }
}
if (found > 0) {
  console.log(`${found} phrases that the writing guide bans`);
  process.exitCode = 1;
}
