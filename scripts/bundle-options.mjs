/** What every bundle shares: ES modules for Node, in chunks, so that an SDK client is loaded when it is first used. */
export const bundleOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // The ES module build of a package is the one that can be shaken.
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  // Some packages are CommonJS and load Node's own modules by require().
  banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
};
