/** An error as Step Functions hands it to a `Catch`. */
export interface StateError {
  readonly Error: string;
  /** Of a function that threw, its error as JSON. */
  readonly Cause: string;
}

/** What went wrong, in one line. */
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
