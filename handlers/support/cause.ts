/** An error as Step Functions passes it to a `Catch`. */
export interface StateError {
  readonly Error: string;
  /** The error of a function, as JSON. */
  readonly Cause: string;
}

/** Returns the error as one line. */
export function causeOf({ Error: name, Cause: cause }: StateError): string {
  const said = messageIn(cause).replace(/\s+/g, ' ').trim().slice(0, 400);
  return said === '' ? name : said.includes(name) ? said : `${name}: ${said}`;
}

function messageIn(cause: string): string {
  try {
    const { errorMessage } = JSON.parse(cause) as { readonly errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : cause;
  } catch {
    return cause;
  }
}
