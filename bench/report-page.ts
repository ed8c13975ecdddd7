/** Writes the page of a large result and prints the time; runs as a separate process, so that its memory can be measured. */
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { renderHtml } from '../src/report/html/render.tsx';
import { bigResult } from './big-result.ts';

const [, , file = '', findings = '', resources = '', accounts = ''] = argv;
const result = bigResult({ findings: Number(findings), resources: Number(resources), accounts: Number(accounts) });
const started = performance.now();
writeFileSync(file, renderHtml(result));
console.error(`page written in             ${((performance.now() - started) / 1000).toFixed(1)} s`);
