import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rules } from '../../rules/index.ts';
import { filledSnippet } from '../../src/core/fill-remediation.ts';

const LINT = 'import sys; from cfnlint.runner import main; sys.exit(main())';

/** Syntax, and types and properties that do not exist. Snippets omit required properties, and their placeholders in capitals are invalid values. */
const ERRORS = /:(E00\d\d|E3001|E3006):|Additional properties/;

const arn = 'arn:aws:s3:::example';
const finding = {
  resource: { type: 'AWS::S3::Bucket', id: "it's", name: 'example', arn, accountId: '123456789012', region: 'eu-west-1', tags: null },
  evidence: {},
} as const;

test('CloudFormation snippets use existing types and properties', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onus-snippets-'));
  try {
    const files = await Promise.all(
      rules.flatMap(({ id, remediation: { cloudFormation } }) => {
        if (cloudFormation === undefined) return [];
        const file = join(folder, `${id}.yaml`);
        const resources = filledSnippet(cloudFormation, finding, 'yaml').replaceAll(/^/gm, '  ');
        return [writeFile(file, `Resources:\n${resources}\n`).then(() => file)];
      }),
    );
    const output = await promisify(execFile)(process.env['ONUS_PYTHON'] ?? 'python3', [
      '-c',
      LINT,
      ...['-f', 'parseable', '-i', 'W', 'I', 'E3003', '-t'],
      ...files,
    ]).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
    expect(files.length).toBeGreaterThan(150);
    expect(output).toContain(':E');
    expect(output.split('\n').filter((line) => ERRORS.test(line))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 180_000);
