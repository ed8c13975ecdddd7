import type { EnvironmentResponse } from '@aws-sdk/client-lambda';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { EnvironmentSecret, EnvironmentVariable } from './facts.ts';
import { isReference } from '../shared/secret-values.ts';
import { secretsInValue } from '../shared/secrets.ts';

/** The environment variables of a function, without their values. */
export interface Environment {
  readonly variables: readonly EnvironmentVariable[];
  readonly secrets: readonly EnvironmentSecret[];
}

/** KMS ciphertext always starts with the same bytes. */
const ciphertext = /^AQ(?:I|E)CA[A-Za-z0-9+/]{60,}={0,2}$/;

const formOf = (value: string): EnvironmentVariable['form'] =>
  ciphertext.test(value) ? 'ciphertext' : isReference(value) ? 'reference' : 'plain';

/**
 * Returns the variables of a function without their values; `undefined` if it has none. If the caller may not decrypt the variables, Lambda
 * returns an error instead (https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentResponse.html).
 */
export function environmentOf(environment: EnvironmentResponse | undefined): Environment | NotReported | undefined {
  if (environment?.Error !== undefined) {
    const { Message, ErrorCode } = environment.Error;
    return notReported(`Lambda does not return the environment variables: ${Message ?? ErrorCode ?? 'no reason given'}`);
  }
  const entries = Object.entries(environment?.Variables ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  return {
    variables: entries.map(([name, value]) => ({ name, form: formOf(value) })),
    secrets: entries.flatMap(([variable, value]) =>
      ciphertext.test(value) ? [] : secretsInValue(variable, value).map((detector) => ({ variable, detector })),
    ),
  };
}
