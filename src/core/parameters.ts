/** A parameter of a rule. The type and default let Onus check the configuration before a run. */
export type ParameterSpec =
  | { readonly type: 'integer'; readonly default: number; readonly min: number; readonly max: number; readonly description: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'string'; readonly default: string; readonly oneOf?: readonly string[]; readonly description: string }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly pattern?: string; readonly description: string }
  | {
      readonly type: 'integers';
      readonly default: readonly number[];
      readonly min: number;
      readonly max: number;
      readonly description: string;
    };

export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>;

/** The value of a parameter, as a rule receives it. */
export type ParameterValue<S extends ParameterSpec = ParameterSpec> = S extends { type: 'integer' }
  ? number
  : S extends { type: 'boolean' }
    ? boolean
    : S extends { type: 'string' }
      ? string
      : S extends { type: 'strings' }
        ? readonly string[]
        : readonly number[];

export type ParameterValues<P extends ParameterSpecs = ParameterSpecs> = { readonly [K in keyof P]: ParameterValue<P[K]> };

export const integer = (byDefault: number, description: string, range: { min?: number; max?: number } = {}) =>
  ({ type: 'integer', default: byDefault, min: range.min ?? 0, max: range.max ?? 1_000_000, description }) as const;
export const flag = (byDefault: boolean, description: string) => ({ type: 'boolean', default: byDefault, description }) as const;
export const choice = (byDefault: string, oneOf: readonly string[], description: string) =>
  ({ type: 'string', default: byDefault, oneOf, description }) as const;
export const strings = (byDefault: readonly string[], description: string, pattern?: string) =>
  ({ type: 'strings', default: byDefault, description, ...(pattern === undefined ? {} : { pattern }) }) as const;
export const integers = (byDefault: readonly number[], description: string, range: { min?: number; max?: number } = {}) =>
  ({ type: 'integers', default: byDefault, min: range.min ?? 0, max: range.max ?? 1_000_000, description }) as const;

/** Parameters that several rules share: set once under `parameters` in the configuration, they reach every rule that declares them. */
export const trustedAccounts = strings(
  [],
  'IDs of other AWS accounts that are allowed to have access. The audited account is always trusted.',
  '^\\d{12}$',
);
export const approvedRegions = strings([], 'Regions in which data may be stored. Empty: all Regions.', '^[a-z]{2}(-[a-z]+)+-\\d$');
