/** A match that looks like a credential. The text itself is never stored. */
export interface SecretMatch {
  /** Kind of credential, such as `AWS access key`. */
  readonly detector: string;
  /** Line of the text, counted from 1. */
  readonly line: number;
}
