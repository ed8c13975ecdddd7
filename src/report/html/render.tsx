import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { renderToString } from 'preact-render-to-string';
import type { AuditResult } from '../../core/result/result.ts';
import type { OtherPages } from './links.ts';
import { script, styles } from './client.generated.ts';
import { pack, unpacked } from './data.ts';
import { Page, titleOf } from './page.tsx';
import { remediationPlan } from '../remediation-plan.ts';
import { catalogLabels, listsFor } from './titles.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Content Security Policy: the page loads nothing and runs only its own script. */
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(styles)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** An inline icon, so that browsers do not request one. */
const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Cpath fill=%22%236b7280%22 d=%22M8 1a7 7 0 0 1 0 14z%22/%3E%3Cpath fill=%22%232457c5%22 d=%22M8 1a7 7 0 1 0 0 14z%22/%3E%3C/svg%3E';

/** Findings that a page lists, the most severe first, so that it stays below 8 MB and fast. Others are only counted. */
const MAX_LISTED_FINDINGS = 100_000;

/** Renders the report as one self-contained page. The same result gives the same page. */
export function renderHtml(whole: AuditResult, others: OtherPages = {}): string {
  const packed = pack({ ...whole, findings: whole.findings.values().take(MAX_LISTED_FINDINGS) }, catalogLabels, listsFor(whole));
  const omitted = (whole.omitted ?? 0) + whole.findings.length - packed.findings.id.length;
  const result: AuditResult = { ...whole, findings: unpacked(packed), ...(omitted === 0 ? {} : { omitted }) };
  const data = deflateRawSync(JSON.stringify(packed), { level: 9 }).toString('base64');
  return `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{`Onus: ${titleOf(result)}`}</title>
        <link rel="icon" href={icon} />
        {/* Both texts are constants, and the policy contains their hashes, so no other script can run. */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <Page result={result} work={remediationPlan(whole)} others={others} />
        {/* Base64, so there is nothing in it to escape. */}
        <script type="text/plain" id="data">
          {data}
        </script>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>,
  )}\n`;
}
