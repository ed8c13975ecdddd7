import { spawnSync } from 'node:child_process';
import { describeRule } from '../../src/commands/catalog.ts';
import { catalogPages } from '../../src/commands/catalog-pages.ts';

test('docs/rules is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-docs.mjs', '--check'], { encoding: 'utf8' });
  expect(stderr.split('\n').filter((line) => line.startsWith('docs/rules'))).toEqual([]);
  expect(status).toBe(0);
});

describe('a page', () => {
  const rule = describeRule('s3-bucket-versioning-enabled');
  const pages = catalogPages([rule]);
  const page = (change: Partial<typeof rule> = {}): string => catalogPages([{ ...rule, ...change }]).get('s3.md') ?? '';

  test('exists for each service that has rules, with an index that counts them', () => {
    expect([...pages.keys()]).toEqual(['README.md', 's3.md']);
    expect(pages.get('README.md')).toContain('1 rules for 1 services.');
    expect(pages.get('README.md')).toMatch(/\| All \| 1 \| 0 \| 0 \| 0 \| 1 \| 0 \|/);
  });

  test('contains all information about a rule', () => {
    for (const text of [
      '## S3 buckets should have versioning enabled',
      '`s3-bucket-versioning-enabled` · low · Backups · `AWS::S3::Bucket`',
      rule.rationale,
      '- Versioning is ‹state›.',
      rule.remediation.text,
      `(${rule.remediation.url})`,
      '```sh\naws s3api put-bucket-versioning',
      '`versioning`',
      '`s3:GetBucketVersioning`',
      '- AWS Security Hub: `S3.14`',
    ])
      expect(page()).toContain(text);
    expect(page({ optIn: true })).toContain('Runs only if you select it by ID.');
  });

  test('lists responsibilities that no rule of the service covers, with reasons', () => {
    const [, last = ''] = page().split('## Not covered by rules of this service');
    expect(last).toMatch(/^- Client-side encryption and integrity: .* State it as an attestation in `onus\.yaml`\.$/m);
    expect(last).toMatch(/^- Platform and application management: AWS runs the platform/m);
    expect(last).not.toMatch(/^- Backups/m);
    expect(last).toContain('`s3:GetObjectAcl`');
  });

  test('lists parameters with their defaults', () => {
    const params = { ports: { type: 'integers', default: [22, 3389], min: 1, max: 65_535, description: 'Ports | of admins.' } } as const;
    expect(page({ params })).toContain('| `ports` | integers | `[22,3389]` | Ports \\| of admins. |');
  });

  test('numbers console steps and separates controls with other requirements', () => {
    const text = page({
      remediation: { ...rule.remediation, console: 'Open S3.\nChoose Edit.' },
      related: { awsConfig: ['s3-bucket-other'] },
    });
    expect(text).toContain('**Console**\n\n1. Open S3.\n2. Choose Edit.\n');
    expect(text).toContain('**Controls with other requirements**\n\n- AWS Config: `s3-bucket-other`');
  });

  test.each([
    ['<script>', '\\<script\\>'],
    ['a|b', 'a\\|b'],
    ['{{x}}', '\\{\\{x}}'],
    ['*a* _b_ `c` [d]', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\]'],
  ])('escapes %s', (rationale, shown) => {
    expect(page({ rationale })).toContain(`**Why**\n\n${shown}\n`);
  });

  test('uses a longer fence for code that contains fences', () => {
    expect(page({ remediation: { ...rule.remediation, cli: 'a ``` b' } })).toContain('````sh\na ``` b\n````');
  });
});
