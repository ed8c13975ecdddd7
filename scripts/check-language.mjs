// Finds phrases that the writing guide in CONTRIBUTING.md bans, in all text that people read: code, comments, messages, docs and tests.
//   node scripts/check-language.mjs [PATH ...]   checks these files or folders (default: everything but the tests)
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A phrase, and how to write it instead. */
const BANNED = [
  [/\bwho(m|so)?ever\b/i, 'name the actor: "anyone who", "the caller"'],
  [/(?<!\b[Tt]here )\b(is|was) no (?!longer\b|more\b|fewer\b|different\b)[a-z]+/i, 'write "is not a"'],
  [/\bwhere (there|it|they) (is|are) (one|none|any)\b/i, 'write "if present"'],
  [/\b(of|by) which\b|\b(of|by|for|to|from|with) whom\b/i, 'split the sentence'],
  [/\bwhose\b/i, 'split the sentence'],
  [/\b(somebody|nobody|everybody)\b/i, 'write "someone", "no one", "everyone", or name the actor'],
  [
    /(^|[.:;] |\/\*\* |\/\/ |\* )What (is|was|are|cannot|could|can|has|have|may|must|it|they|somebody|a|an|the)\b(?![^.\n]*\?)/,
    'start with the subject',
  ],
  [/\bstands? (in|for|there|beside|at) (the|its|a|an|one)\b/i, 'write "is in"'],
  [/\b(is|are) told (of|by|from|apart|about|to|that)\b|\btells? apart\b/i, 'write "reports", "distinguishes"'],
  [/\bgoes? by (the|its)\b/i, 'write "follows"'],
  [/\bcannot be understood\b/i, 'write "is malformed"'],
  [/\b(house|rooms?) (rules?|words?)\b|\bthe house\b/i, 'write "codebase", "folder"'],
  [/\bjudg(e|es|ed|ing|ement)\b/i, 'write "evaluate"'],
  [/\bcatalogue/i, 'American spelling: "catalog"'],
  [/\b(behaviour|colour|favour|honour|neighbour(?!Blocks)|labour)/i, 'American spelling: "-or"'],
  [
    /\b(analys|organis|recognis|authoris|initialis|summaris|normalis|optimis|serialis|categoris|neutralis|minimis|maximis|prioritis)(e|es|ed|ing|ation)\b/i,
    'American spelling: "-z-"',
  ],
  [/\b(licence|cancelled|travelled|labelled|modelled|artefact|grey|programme|misspelt|spoilt)\b/i, 'American spelling'],
];

const TEXT = /\.(ts|tsx|mjs|cjs|mts|md|yml|yaml|css)$/;
// Lists of frameworks quote the titles of their publishers.
const SKIPPED =
  /^src\/core\/upgrade\.ts$|(^|\/)(fixtures|node_modules|frameworks\/data)\/|\.generated\.|^package-lock\.json$|^scripts\/check-language\.mjs$|^LICENSE$/;

/** Checked by default. Tests are not: many test names are still to be reworded. */
const DEFAULT_PATHS = ['src', 'rules', 'sample', 'handlers', 'scripts', 'deploy', 'docs', 'serverless.yml', '*.md'];

const paths = process.argv.length > 2 ? process.argv.slice(2) : DEFAULT_PATHS;
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...paths], { encoding: 'utf8' }).split('\n');

let found = 0;
for (const file of files.filter((name) => TEXT.test(name) && !SKIPPED.test(name))) {
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, index) => {
    for (const [phrase, instead] of BANNED) {
      const match = phrase.exec(line);
      if (match === null) continue;
      found += 1;
      console.log(`${file}:${index + 1}: "${match[0].trim()}": ${instead}`);
    }
  });
}
if (found > 0) {
  console.log(`${found} phrases that the writing guide bans`);
  process.exitCode = 1;
}
