import { rules } from '../../rules/index.ts';
import type { Config } from '../config/config.ts';
import type { Registry } from '../core/registry.ts';
import { recordedResourceCounter } from '../services/config/recorded-resources.ts';
import { collectors } from '../services/index.ts';
import { taggedTypes } from '../services/tagging/tags.ts';

/** All rules and services of Onus. */
export const registry: Registry = { rules, collectors, recordedResources: recordedResourceCounter, taggedTypes };

/** Returns the registry with the custom rules of a configuration. */
export const registryFor = ({ custom }: Config): Registry =>
  custom === undefined ? registry : { ...registry, rules: [...registry.rules, ...custom.rules] };

/** Returns the part of a configuration that catalogs use. They show all rules, regardless of the selection. */
export const catalogConfig = ({ customFrameworks }: Config): Config => (customFrameworks === undefined ? {} : { customFrameworks });
