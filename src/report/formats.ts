import type { AuditResult } from '../model/result.ts';
import { renderCsv } from './csv.ts';
import { renderHtml } from './html/render.tsx';
import { renderJson } from './json.ts';

/** A form in which a result can be written. */
export interface Format {
  readonly file: string;
  readonly contentType: string;
  /** The file in pieces, in order; to be encoded as UTF-8. */
  readonly render: (result: AuditResult) => Iterable<string>;
}

export type FormatName = 'html' | 'json' | 'csv';

/** All forms in which a result can be written, by name. */
export const formats: Readonly<Record<FormatName, Format>> = {
  html: { file: 'index.html', contentType: 'text/html; charset=utf-8', render: (result) => [renderHtml(result)] },
  json: { file: 'result.json', contentType: 'application/json', render: renderJson },
  csv: { file: 'findings.csv', contentType: 'text/csv; charset=utf-8', render: renderCsv },
};
