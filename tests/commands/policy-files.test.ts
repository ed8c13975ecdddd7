import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onus } from '../support/terminal.ts';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const MAX_CHARACTERS = 6144;

test('onus policy --out writes policies that can be attached without changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onus-policy-'));
  try {
    const { code, out } = await onus(['policy', '--out', folder]);
    expect(code).toBe(0);
    const policies = await Promise.all(
      out
        .trim()
        .split('\n')
        .map(async (file) => JSON.parse(await readFile(file, 'utf8')) as { Statement: { Action: string[] }[] }),
    );
    for (const policy of policies) expect(JSON.stringify(policy).replace(/\s/g, '').length).toBeLessThanOrEqual(MAX_CHARACTERS);
    const allowed = policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
    const printed = [JSON.parse((await onus(['policy'])).out) as (typeof policies)[number] | typeof policies].flat();
    expect(allowed).toEqual(printed.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action)));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('onus policy --out rejects other formats', async () => {
  expect(await onus(['policy', '--out', 'x', '--format', 'terraform'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--out writes JSON policies'),
  });
});
