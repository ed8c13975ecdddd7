/** The message of an error, or the value itself as text if something else was thrown. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
