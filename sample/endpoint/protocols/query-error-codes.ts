import { NormalizedSchema } from '@smithy/core/schema';
import type { ProtocolSettings } from './wire.ts';

/** Returns a function that maps SDK error names to codes of the query protocol: `NoSuchEntity` for `NoSuchEntityException`. */
export const createQueryErrorCodes = ({ errorTypeRegistries }: ProtocolSettings): ((name: string) => string) => {
  const codes = new Map<string, string>();
  for (const { schemas } of errorTypeRegistries) {
    for (const [id, schema] of schemas) {
      const { awsQueryError } = NormalizedSchema.of(schema as never).getMergedTraits() as { awsQueryError?: readonly [string, number] };
      if (awsQueryError) codes.set(id.slice(id.indexOf('#') + 1), awsQueryError[0]);
    }
  }
  return (name) => codes.get(name) ?? name;
};
