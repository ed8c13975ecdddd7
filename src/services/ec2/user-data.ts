import { gunzipSync } from 'node:zlib';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { SecretMatch } from '../../core/secret.ts';
import { findSecrets } from '../shared/secrets.ts';

/** User data is at most 16 KB before it is unpacked (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html). */
const longestText = 8_000_000;

/** What looks like credentials in user data as EC2 answers it: base64, maybe packed with gzip, maybe MIME parts that are encoded again. */
export function userDataSecrets(userData: string): readonly SecretMatch[] | NotReported {
  try {
    return findSecrets(textOf(Buffer.from(userData, 'base64')));
  } catch {
    return notReported('the user data is no text that can be decoded');
  }
}

/** @throws when the bytes are no text */
function textOf(bytes: Uint8Array): string {
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: longestText }) : bytes;
  return withDecodedParts(new TextDecoder('utf-8', { fatal: true }).decode(unpacked));
}

/** Cloud-init takes several files in one MIME text (https://cloudinit.readthedocs.io/en/latest/explanation/format.html). */
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
