import type { MethodSettings } from '../../../src/services/apigateway/facts.ts';

/** Path of the settings for all methods. */
const ALL = '*/*';

export const settingsOfAll = (methods: readonly MethodSettings[]): MethodSettings | undefined => methods.find(({ path }) => path === ALL);

/** Settings of single methods, which take precedence over those for all. */
export const overrides = (methods: readonly MethodSettings[]): readonly MethodSettings[] => methods.filter(({ path }) => path !== ALL);

export const isLogged = ({ logging }: { readonly logging?: string }): boolean => logging === 'ERROR' || logging === 'INFO';
