/** A decoded `aws-chunked` body. */
export interface Dechunked {
  readonly body: Buffer;
  /** Headers that followed the body, such as a checksum, by lower-case name. */
  readonly trailers: Readonly<Record<string, string>>;
}

const LINE_END = '\r\n';

/** Decodes `aws-chunked`: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html */
export const decodeChunks = (encoded: Buffer): Dechunked => {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = encoded.indexOf(LINE_END, at);
    const size = Number.parseInt(encoded.toString('latin1', at, lineEnd), 16);
    at = lineEnd + LINE_END.length;
    if (!(size > 0)) break;
    chunks.push(encoded.subarray(at, at + size));
    at += size + LINE_END.length;
  }
  const trailers = encoded
    .toString('latin1', at)
    .split(LINE_END)
    .flatMap((line) => {
      const [, name, value] = /^([^:]+):(.*)$/.exec(line) ?? [];
      return name ? [[name.toLowerCase(), (value ?? '').trim()] as const] : [];
    });
  return { body: Buffer.concat(chunks), trailers: Object.fromEntries(trailers) };
};
