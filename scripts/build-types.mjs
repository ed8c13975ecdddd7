// Writes dist/types: declarations for rule authors. Run by npm before packing.
import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${ROOT}dist/types`, { recursive: true, force: true });
const { status } = spawnSync('tsc', ['-p', 'tsconfig.types.json'], { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) process.exit(1);

// Services add their facts by declaration merging, which works only if their declarations are loaded.
const facts = globSync('src/services/*/{facts,service}.ts', { cwd: ROOT }).map((file) => file.replace(/^src/, '.'));
appendFileSync(
  `${ROOT}dist/types/rule-api.d.ts`,
  facts
    .sort()
    .map((file) => `import '${file}';\n`)
    .join(''),
);
