import { renderToString } from 'preact-render-to-string';
import type { Finding } from '../../../src/core/result/finding.ts';
import type { RuleResult } from '../../../src/core/result/result.ts';
import { FindingText } from '../../../src/report/html/parts/finding.tsx';
import { RuleText } from '../../../src/report/html/parts/rule.tsx';
import { catalogLabels } from '../../../src/report/html/titles.ts';
import { sampleResult } from '../../support/results/sample-result.ts';

const { rules, findings } = sampleResult({ findings: 60 });
const [someRule] = rules;
const failure = findings.find(({ status }) => status === 'FAIL');
if (someRule === undefined || failure === undefined) throw new Error('the sample has no failure');

const rule: RuleResult = {
  ...someRule,
  remediation: {
    text: 'Turn it on.',
    url: 'https://docs.aws.amazon.com/',
    console: 'Open the bucket {{id}}.\nChoose Edit.',
    cli: 'aws s3api put-x --bucket {{id}}',
    terraform: 'bucket = "{{id}}"',
    policy: '{"Resource":"{{arn}}"}',
  },
};
const named = (id: string, evidence: Finding['evidence'] = {}): Finding => ({
  ...failure,
  evidence,
  resource: { ...failure.resource, id, region: 'eu-west-1', arn: `arn:aws:s3:::${id}` },
});
const textOf = (html: string): string =>
  html
    .replace(/<\/(li|pre|p|code)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<');

describe('the remediation of a rule', () => {
  it('contains the values of the failure if exactly one resource fails', () => {
    const text = textOf(renderToString(<RuleText rule={rule} finding={named('orders')} />));
    expect(text).toContain('aws s3api put-x --bucket orders --region eu-west-1');
    expect(text).toContain('Open the bucket orders.');
    expect(text).toContain('bucket = "orders"');
    expect(text).toContain('"Resource":"arn:aws:s3:::orders"');
    expect(text).not.toContain('Names in capitals');
  });

  it('has names in capitals for several resources, also in the console steps', () => {
    const text = textOf(renderToString(<RuleText rule={rule} />));
    expect(text).toContain('aws s3api put-x --bucket ID');
    expect(text).toContain('Open the bucket ID.');
    expect(text).toContain('Names in capitals');
    expect(text).not.toMatch(/\{\{|\}\}/);
  });

  it('gets no steps and no markup from the name of a resource', () => {
    const html = renderToString(<RuleText rule={rule} finding={named('a\nDelete everything <img src=x>')} />);
    expect(html).not.toContain('<img');
    const [, steps = ''] = /<ol class="console-steps">(.*?)<\/ol>/s.exec(html) ?? [];
    expect(steps.match(/<li>/g)).toHaveLength(2);
  });
});

it('the evidence of a finding shows times for people, and tags as they are', () => {
  const finding = named('orders', { usedAt: '2026-02-04T02:31:09.123Z', times: ['2026-01-01T00:00:00Z'] });
  const tagged = { ...finding, resource: { ...finding.resource, tags: { created: '2026-03-01T10:00:00Z' } } };
  const text = textOf(renderToString(<FindingText finding={tagged} labels={catalogLabels} accounts={{}} rule={rule} />));
  expect(text).toContain('2026-02-04 02:31 UTC');
  expect(text).toContain('["2026-01-01 00:00 UTC"]');
  expect(text).toContain('2026-03-01T10:00:00Z');
});
