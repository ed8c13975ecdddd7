import { withReadableTimes } from './readable-time.ts';
import type { Json } from './to-json.ts';

/** Values that fill the `{{placeholders}}` of messages, and the evidence of the finding. Times are ISO 8601; messages show them for people. */
export type Evidence = { readonly [name: string]: Json | undefined };

/** Formats a value of the evidence for a message. */
export function evidenceText(value: Evidence[string]): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(evidenceText).join(', ');
  return withReadableTimes(typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
}
