import { gzipSync } from 'node:zlib';
import { userDataSecrets } from '../../../src/services/ec2/user-data.ts';
import { NotReported } from '../../../src/core/fact.ts';

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const script = '#!/bin/bash\nexport DB_PASSWORD=Tr0ub4dor-and-3\n';
const mime = (body: string, encoding: string, newline = '\n') =>
  [
    'Content-Type: multipart/mixed; boundary="==cut=="',
    'MIME-Version: 1.0',
    '',
    '--==cut==',
    'Content-Type: text/cloud-config',
    '',
    '#cloud-config',
    '--==cut==',
    'Content-Type: text/x-shellscript',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '--==cut==--',
  ].join(newline);

test.each([
  ['plain', base64(script)],
  ['packed', base64(gzipSync(script))],
  ['a MIME part', base64(mime(script, '7bit'))],
  ['an encoded MIME part', base64(mime(base64(script), 'base64'))],
  ['an encoded MIME part with Windows line endings', base64(mime(base64(script), 'base64', '\r\n'))],
  ['a compressed and encoded MIME part', base64(mime(base64(gzipSync(script)), 'base64'))],
  ['packed MIME', base64(gzipSync(mime(base64(script), 'base64')))],
])('%s', (_, userData) => {
  expect(userDataSecrets(userData)).toMatchObject([{ detector: 'password or token' }]);
});

test('returns the lines of the decoded text', () => {
  expect(userDataSecrets(base64(script))).toEqual([{ detector: 'password or token', line: 2 }]);
});

test('returns nothing without credentials', () => {
  expect(userDataSecrets(base64('#!/bin/bash\necho hello\n'))).toEqual([]);
  expect(userDataSecrets('')).toEqual([]);
});

test.each([
  ['bytes that are not text', base64(Uint8Array.of(0xff, 0xfe, 0x00, 0x80))],
  ['a truncated compressed text', base64(gzipSync(script.repeat(100)).subarray(0, 40))],
  ['a decompression bomb', base64(gzipSync(Buffer.alloc(10_000_000)))],
  ['an encoded part that is not text', base64(mime(base64(Uint8Array.of(0xff, 0xfe, 0xfd)), 'base64'))],
])('%s: unreadable', (_, userData) => {
  expect(userDataSecrets(userData)).toBeInstanceOf(NotReported);
});
