/** A place in a text that looks like a credential. The text itself is never kept. */
export interface SecretMatch {
  /** What it looks like, such as `AWS access key`. */
  readonly detector: string;
  /** Line of the text, counted from 1. */
  readonly line: number;
}
