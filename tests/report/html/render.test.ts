import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { pack } from '../../../src/report/html/data.ts';
import { bySeverity, severityWords } from '../../../src/report/html/parts/bars.tsx';
import { renderHtml } from '../../../src/report/html/render.tsx';
import { catalogLabels, listsFor } from '../../../src/report/html/titles.ts';
import { type ListedResult, counterOf } from '../../../src/core/result/result.ts';
import { remediationPlan } from '../../../src/report/remediation-plan.ts';
import { countOf } from '../../support/results/count-of.ts';
import { resultOf, sampleResult } from '../../support/results/sample-result.ts';
import { hostileResult } from '../hostile.ts';

const result = sampleResult();
const html = renderHtml(result);

/** The text of a section, without its markup. */
function section(page: string, id: string): string {
  const [, content = ''] = new RegExp(`<section id="${id}".*?>(.*?)</section>`, 's').exec(page) ?? [];
  return content
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

const element = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? '';

describe('the page', () => {
  it('loads no other file', () => {
    expect(html).not.toMatch(/\ssrc=|<link(?![^>]* href="data:)|<iframe|<object|<form|<img|@import|url\(/);
  });

  it('allows only its own script and styles, by their hashes', () => {
    const policy = element(html, /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/).replaceAll('&#39;', "'");
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const script = element(html, /<script>(.*?)<\/script>/s);
    const style = element(html, /<style>(.*?)<\/style>/s);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(policy).not.toContain('unsafe');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/);
  });

  it('contains all findings, compressed', () => {
    const data = element(html, /<script type="text\/plain" id="data">([A-Za-z0-9+/=]+)<\/script>/);
    expect(JSON.parse(inflateRawSync(Buffer.from(data, 'base64')).toString())).toEqual(pack(result, catalogLabels, listsFor(result)));
  });

  it('is identical for the same result', () => {
    expect(renderHtml(structuredClone(result))).toBe(html);
  });

  it('shows the account, the time and the Regions', () => {
    expect(html).toContain('<title>Onus: AWS account 123456789012</title>');
    expect(html).toContain('<time datetime="2026-11-21T23:07:11Z">21 November 2026, 23:07 UTC</time>');
    expect(html).toContain('arn:aws:sts::123456789012:assumed-role/onus-audit/laptop');
    expect(html).toContain('result schema 2.0');
    expect(html).toContain('20261121T230711Z-1a2b3c4d');
  });

  it('has its sections in order', () => {
    expect([...html.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id)).toEqual([
      'summary',
      'first',
      'matrix',
      'where',
      'frameworks',
      'findings',
      'rules',
      'inventory',
      'uncovered',
      'incomplete',
      'attestations',
      'suppressed',
      'reclassified',
      'regions',
      'model',
    ]);
    for (const [, id] of html.matchAll(/href="#([a-z]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  it('stays small with very many findings', () => {
    expect(renderHtml(sampleResult({ findings: 25_000 })).length).toBeLessThan(3_000_000);
  });
});

describe('the summary', () => {
  it('shows the number of open failures, and whether data is missing', () => {
    const text = section(html, 'summary');
    expect(text).toContain(`${countOf(result, 'FAIL')} open failures`);
    expect(text).toContain('No: some data could not be read');
    expect(text).toContain(`${countOf(result, 'UNKNOWN')} checks are unknown`);
  });

  const clean = (change: (finding: ListedResult['findings'][number]) => object): ListedResult =>
    resultOf(
      sampleResult({ findings: 90 }).findings.flatMap(({ collectionError: _, suppressed: __, ...finding }) => ({
        ...finding,
        ...change(finding),
      })),
    );

  it.each<[string, ListedResult, string, string]>([
    ['all passes', clean(() => ({ status: 'PASS' })), 'No open failures', 'Everything was read'],
    ['nothing was evaluated', clean(() => ({ status: 'NOT_APPLICABLE' })), 'Nothing was evaluated', 'Everything was read'],
    ['nothing was found', resultOf([]), 'Nothing was evaluated', '0% of 0 checks'],
    [
      'some data was unreadable',
      clean(({ id }) => ({ status: id < '1' ? 'UNKNOWN' : 'PASS' })),
      'No failures in the data that could be read',
      'No: some data could not be read',
    ],
    ['all data was unreadable', clean(() => ({ status: 'UNKNOWN' })), 'Nothing was evaluated', '0% of 90 checks'],
    ['a rule threw an error', clean(() => ({ status: 'ERROR' })), 'Nothing was evaluated', 'ended with an internal error'],
  ])('states the outcome when %s', (_, evaluated, doing, whole) => {
    const text = section(renderHtml(evaluated), 'summary');
    expect(text).toContain(doing);
    expect(text).toContain(whole);
  });
});

describe('the other sections', () => {
  it('lists the fix with the highest risk first, with its rationale and number of failures', () => {
    const [first] = remediationPlan(result);
    const text = section(html, 'first');
    expect(text).toContain(
      `${countOf(result, 'FAIL')} open failures can be resolved by ${remediationPlan(result).length} fixes, highest risk first.`,
    );
    expect(text).toContain(`${first?.title}: resolves ${first?.findings} failure`);
    expect(text).toContain(`Risk ${first?.risk.score} : severity ${first?.risk.severity} × exposure ${first?.risk.exposure}`);
    expect(text).toContain(first?.rules[0]?.rule.rationale);
    expect(text).toContain('critical 100, high 40, medium 10, low 3, informational 1');
  });

  it('shows failures by responsibility, service and Region, with a text for each chart', () => {
    const text = section(html, 'where');
    for (const title of ['By responsibility', 'By service', 'By Region']) expect(text).toContain(title);
    expect(text).not.toContain('By age');
    const own = result.findings.filter((finding) => counterOf(finding) === 'FAIL' && finding.service === 's3');
    expect(html).toContain(`aria-label="Amazon S3: ${severityWords(bySeverity(own))}"`);
    for (const [picture] of html.matchAll(/<svg[^>]*role="img"[^>]*>/g)) expect(picture).toMatch(/aria-label="[^"]+"/);
  });

  it('frameworks show the outcome of each checked control, and the controls that are not checked', () => {
    const text = section(html, 'frameworks');
    expect(text).toContain('AWS Security Hub CSPM controls');
    expect(text).toMatch(/CIS AWS Foundations Benchmark v5\.0\.0.*?\d+ of \d+ checked controls pass, \d+ fail; \d+ of 63 not checked/);
    expect(text).toMatch(/\d+ controls not checked by this run: .*SEC7 Classify data/);
    expect(text).toContain('onus rules --framework nist-800-53 --not-checked');
    expect(html).toMatch(/<a href="#findings\?status=(FAIL|all)&amp;control=security-hub%3AS3\.14">S3\.14 [^<]+</);
    // Lists of rules in the links of controls made up a third of the page.
    const links = [...html.matchAll(/href="(#findings\?[^"]*control=[^"]*)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(90);
    for (const link of links) expect(link).not.toContain('rule=');
  });

  it('lists every rule of the run, with a link to its findings', () => {
    for (const { id } of result.rules) expect(html).toContain(`href="#findings?status=all&amp;rule=${id}"`);
  });

  it('shows findings without scripts, grouped by rule', () => {
    const text = section(html, 'findings');
    expect(text).toContain(`all ${result.findings.length} findings`);
    for (const rule of result.rules.filter(({ counts }) => counts.FAIL > 0)) expect(text).toContain(rule.title);
  });

  it('shows uncovered resources, and Regions in which AWS Config is off', () => {
    const text = section(html, 'uncovered');
    expect(text).toContain('show 6 types of resources here. No rule of this run evaluates 4 of them');
    expect(text).toContain('AWS Config is off in 1 Region: eu-central-1');
    expect(text).toContain('In ap-southeast-2 the AWS Config inventory could not be read: config:GetDiscoveredResourceCounts');
    expect(text).toContain('In ap-southeast-2 the tags could not be read: tag:GetResources , Rate exceeded');
    expect(text).toContain('AWS::SNS::Topic Resources: 21 Regions: eu-west-1, us-east-1');
    expect(text).toContain('sagemaker:notebook-instance Resources: at least 1 Regions: eu-central-1');
    expect(text).toContain('AWS::ECS::Cluster Resources: at least 5 Regions: eu-central-1, eu-west-1');
    expect(section(renderHtml({ ...result, uncoveredResources: [] }), 'uncovered')).toContain(
      'it is unknown which resources no rule covers',
    );
  });

  it('groups uncovered resources by category, with the customer’s responsibilities', () => {
    const text = section(html, 'uncovered');
    const [, container = '', abstracted = '', other = ''] = text.split(/(?:Container|Abstracted|Other) services (?=\d)/);
    expect(container).toMatch(
      /^2 types not assessed Your responsibilities here, not assessed:.*Firewall configuration \(shared with AWS\) .*Backups /,
    );
    expect(container).toContain('AWS::ECS::Cluster');
    expect(abstracted).toMatch(/^1 type not assessed .*Customer data .*Server-side encryption \(shared with AWS\)/);
    expect(abstracted).not.toContain('Firewall configuration');
    expect(other).toMatch(/^1 type not assessed .*does not include these services.* AWS::Elsewhere::Thing/);
    expect(text).not.toContain('Infrastructure services');
    expect(text).toMatch(/Types that rules evaluate 2 .*AWS::EC2::Instance Resources: 212/);
  });

  it('shows collection errors with the missing permissions', () => {
    expect(section(html, 'incomplete')).toContain('"Action": [ "s3:GetBucketPolicy" ]');
    expect(section(renderHtml({ ...result, collectionErrors: [] }), 'incomplete')).toContain('Everything was read.');
  });

  it('shows suppressed and reclassified findings with their reasons', () => {
    expect(section(html, 'suppressed')).toContain('Accepted until the migration is done 31 January 2027');
    expect(section(html, 'reclassified')).toContain('Container services Launched by Amazon EMR');
  });

  it('shows suppressions without effect, and lists the others once', () => {
    const text = section(html, 'suppressed');
    expect(text).toMatch(/s3-\* arn:aws:s3:::old-\* Expired Emptied in summer 31 August 2026/);
    expect(text).toMatch(/sqs-\* arn:aws:sqs:\*:\*:gone Unused Taken down soon 31 March 2027/);
    expect(section(renderHtml({ ...result, suppressions: result.suppressions.slice(0, 1) }), 'suppressed')).not.toContain('expired');
  });

  it('shows required attestations with their statement, author and dates', () => {
    const text = section(html, 'attestations');
    expect(text).toContain('Attested: 1 of 4.');
    expect(text).toMatch(
      /Amazon RDS: Client-side .* cannot be seen\. Attested Columns are encrypted by the application\. Ann Example , 1 November 2026 until 31 October 2027/,
    );
    expect(text).toMatch(/Partial Orders are .* Bob Example , .* 30 September 2027; only for arn:aws:s3:::orders-\*, team=payments/);
    expect(text).toMatch(/Expired All code is in Git\. Ann Example , .* until 31 December 2025/);
    expect(text).toMatch(/has no backup API\. Not attested None/);
    expect(section(renderHtml({ ...result, attestations: [] }), 'attestations')).toContain('No service of this run needs an attestation');
  });

  it('groups Regions by state', () => {
    const excluded = ['eu-north-1', 'us-west-2'];
    const regions = result.run.regions.map((one) => (excluded.includes(one.region) ? { ...one, state: 'not-selected' as const } : one));
    expect(section(renderHtml({ ...result, run: { ...result.run, regions } }), 'regions')).toMatch(
      /Audited 4 .*Excluded from this run 2 eu-north-1 us-west-2 .*Not enabled in this account 4 af-south-1/,
    );
  });

  it('shows the responsibilities of every category, and those that no rule of this run covers', () => {
    const text = section(html, 'model');
    expect(text.match(/Responsibility Owner Meaning/g)).toHaveLength(4);
    expect(text).toContain('Amazon EC2 Client-side encryption and integrity Not visible in any API');
    expect(text).toContain('Amazon RDS Customer data Not assessed: no rule in this run');
    expect(text).not.toContain('Amazon S3 Backups');
  });
});

describe('hostile text', () => {
  const hostile = renderHtml(hostileResult());
  const withoutOwn = hostile.replace(/<script>.*?<\/script>/s, '').replace(/<style>.*?<\/style>/s, '');

  it('adds neither elements nor attributes', () => {
    expect(hostile.match(/<script/gi)).toHaveLength(2);
    expect(hostile.match(/<\/script/gi)).toHaveLength(2);
    const attributes = /<[a-z][^>]*\s(?:on[a-z]+|style|src)=|href="javascript:/i;
    expect(attributes.exec(withoutOwn)?.[0]).toBeUndefined();
    const elements = (page: string) => new Set([...page.matchAll(/<([a-z!][^\s>/]*)/gi)].map(([, name]) => name));
    expect([...elements(withoutOwn).difference(elements(html))]).toEqual([]);
  });

  it.each([
    '&lt;/script>&lt;script>alert(1)&lt;/script>',
    '&lt;img src=x onerror=alert(3)>',
    '&quot;>&lt;svg onload=alert(4)>',
    '&amp;lt;b&amp;gt;',
    'invoice<span class="unseen" title="invisible character">U+202E</span>fdp.exe',
    'null<span class="unseen" title="invisible character">U+0000</span>byte',
  ])('is shown as text: %s', (text) => {
    expect(withoutOwn.includes(text)).toBe(true);
  });

  it('contains no invisible character', () => {
    expect(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(withoutOwn.replaceAll('\n', ''))?.[0]).toBeUndefined();
  });

  it('does not make the page long', () => {
    expect(withoutOwn.includes('x'.repeat(1_000))).toBe(false);
    expect(hostile.length).toBeLessThan(3_000_000);
  });

  it('does not create a link with an unsafe URL', () => {
    const rules = result.rules.map((rule) => ({ ...rule, remediation: { text: 'Do it', url: 'javascript:alert(1)' } }));
    expect(renderHtml({ ...result, rules })).not.toMatch(/href="javascript/i);
  });
});
