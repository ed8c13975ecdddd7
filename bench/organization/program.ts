import { build } from 'esbuild';
import { bundleOptions } from '../../scripts/bundle-options.mjs';

/** Bundles the steps of a run as the functions are bundled, and says where the program is. */
export async function stepsProgram(): Promise<string> {
  const outfile = 'build/bench/steps.mjs';
  await build({ ...bundleOptions, splitting: false, entryPoints: ['bench/organization/steps.ts'], outfile });
  return outfile;
}
