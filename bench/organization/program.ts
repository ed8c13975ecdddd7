import { build } from 'esbuild';
import { bundleOptions } from '../../scripts/bundle-options.mjs';

/** Bundles the steps of a run like the functions, and returns the path of the program. */
export async function stepsProgram(): Promise<string> {
  const outfile = 'build/bench/steps.mjs';
  await build({ ...bundleOptions, splitting: false, entryPoints: ['bench/organization/steps.ts'], outfile });
  return outfile;
}
