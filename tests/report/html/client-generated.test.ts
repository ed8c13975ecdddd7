import { execFileSync } from 'node:child_process';
import { script, styles } from '../../../src/report/html/client.generated.ts';

it('is what its sources give', () => {
  expect(() => execFileSync(process.execPath, ['scripts/report-client.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
});

it('ends no element and loads nothing', () => {
  expect(script + styles).not.toMatch(/<\/|<!--/);
  expect(script + styles).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts|\bimport\(|@import|url\(/);
  expect(script).not.toMatch(/\beval\(|new Function|document\.write|insertAdjacentHTML|outerHTML/);
});
