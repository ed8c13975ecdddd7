import { gunzipSync } from 'node:zlib';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { SecretMatch } from '../shared/secret-match.ts';
import { findSecrets } from '../shared/secrets.ts';

/** Limit of decompressed user data; compressed, it is at most 16 KB (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html). */
const MAX_TEXT_BYTES = 8_000_000;

/** Returns possible credentials in user data as EC2 returns it: base64, optionally gzip, optionally MIME parts with their own encoding. */
export function userDataSecrets(userData: string): readonly SecretMatch[] | NotReported {
  try {
    return findSecrets(textOf(Buffer.from(userData, 'base64')));
  } catch {
    return notReported('the user data could not be decoded as text');
  }
}

/** @throws if the bytes are not text */
function textOf(bytes: Uint8Array): string {
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MAX_TEXT_BYTES }) : bytes;
  return withDecodedParts(new TextDecoder('utf-8', { fatal: true }).decode(unpacked));
}

/** Cloud-init accepts several files in one MIME text (https://cloudinit.readthedocs.io/en/latest/explanation/format.html). */
function withDecodedParts(text: string): string {
  const boundary = /^content-type:\s*multipart\/[\s\S]{0,200}?boundary="?([^"\s;]+)/im.exec(headOf(text))?.[1];
  if (boundary === undefined) return text;
  return text
    .split(`--${boundary}`)
    .map((part) => {
      const head = headOf(part.trimStart());
      if (!/^content-transfer-encoding:\s*base64/im.test(head)) return part;
      return textOf(Buffer.from(part.trimStart().slice(head.length), 'base64'));
    })
    .join(`\n--${boundary}\n`);
}

const headOf = (text: string): string => text.slice(0, /\r?\n\r?\n/.exec(text)?.index);
