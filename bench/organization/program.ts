import { build } from 'esbuild';

/** Bundles the steps of a run as the functions are bundled, and says where the program is. */
export async function stepsProgram(): Promise<string> {
  const outfile = 'build/bench/steps.mjs';
  await build({
    entryPoints: ['bench/organization/steps.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}
