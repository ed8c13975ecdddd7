import { execFileSync } from 'node:child_process';
import { script, styles } from '../../../src/report/html/client.generated.ts';

it('the generated client code matches its sources', () => {
  expect(() => execFileSync(process.execPath, ['scripts/report-client.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
});

it('the generated client code contains no closing tag and loads no other file', () => {
  expect(script + styles).not.toMatch(/<\/|<!--/);
  expect(script + styles).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts|\bimport\(|@import|url\(/);
  expect(script).not.toMatch(/\beval\(|new Function|document\.write|insertAdjacentHTML|outerHTML/);
});
