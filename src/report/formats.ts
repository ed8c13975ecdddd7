import type { FormatName } from '../core/result/format-names.ts';
import type { AuditResult } from '../core/result/result.ts';
import { renderAsff } from './asff/asff.ts';
import { renderCsv } from './csv/csv.ts';
import type { OtherPages } from './html/links.ts';
import { renderHtml } from './html/render.tsx';
import { renderJson } from './json/json.ts';
import { renderJunit } from './junit/junit.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import { renderOcsf } from './ocsf/ocsf.ts';
import { renderSarif } from './sarif/sarif.ts';

/** An output format. */
export interface Format {
  readonly file: string;
  readonly contentType: string;
  /** Yields the file in chunks, to be encoded as UTF-8. */
  readonly render: (result: AuditResult, others?: OtherPages) => Iterable<string>;
}

/** All output formats by name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  json: { file: 'result.json', contentType: 'application/json', render: renderJson },
  csv: { file: 'findings.csv', contentType: 'text/csv; charset=utf-8', render: renderCsv },
  ocsf: { file: 'findings.ocsf.json', contentType: 'application/json', render: renderOcsf },
  asff: { file: 'findings.asff.json', contentType: 'application/json', render: renderAsff },
  junit: { file: 'findings.junit.xml', contentType: 'application/xml', render: renderJunit },
  sarif: { file: 'findings.sarif', contentType: 'application/sarif+json', render: renderSarif },
  markdown: { file: 'summary.md', contentType: 'text/markdown; charset=utf-8', render: renderMarkdown },
  html: { file: 'index.html', contentType: 'text/html; charset=utf-8', render: (result, others) => [renderHtml(result, others)] },
};
