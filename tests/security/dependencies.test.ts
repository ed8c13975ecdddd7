import { readFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const { packages } = read<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json');
const installed = Object.entries(packages).filter(([path]) => path !== '');
const shipped = installed.filter(([, { dev }]) => dev !== true);

/** Licenses that permit distribution within a program under Apache-2.0. */
const permissive: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0']);

test('every shipped package has a permissive license in the lockfile and in its own metadata', () => {
  expect(shipped.length).toBeGreaterThan(100);
  const others = shipped.filter(([, { license = 'none' }]) => !permissive.has(license)).map(([path]) => path);
  expect(others).toEqual([]);
  for (const [path, { license }] of shipped) {
    const own = read<{ license?: string; licenses?: readonly { type: string }[] }>(`${path}/package.json`);
    expect([path, own.license ?? own.licenses?.[0]?.type]).toEqual([path, license]);
  }
});

test('the lockfile has a hash for every package, and no registry address', () => {
  expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('dependencies are pinned, and no shipped package runs an install script', () => {
  const { dependencies, devDependencies } = read<Manifest>('package.json');
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:\S+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(ranges).toEqual([]);
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([]);
});

test('few packages are shipped besides the AWS SDK and its dependencies', () => {
  const own = shipped
    .map(([path]) => path.split('node_modules/').at(-1) ?? '')
    .filter((name) => !/^@(aws-sdk|smithy|aws-crypto|aws|aws-lambda-powertools)\//.test(name));
  expect(new Set(own).size).toBeLessThanOrEqual(34);
});
