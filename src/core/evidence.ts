import type { Json } from './to-json.ts';

/** Values that fill the `{{placeholders}}` of messages, and the evidence of the finding. */
export type Evidence = { readonly [name: string]: Json | undefined };
