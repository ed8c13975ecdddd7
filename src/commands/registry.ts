import { rules } from '../../rules/index.ts';
import type { Registry } from '../core/registry.ts';
import { recordedResourceCounter } from '../services/config/recorded-resources.ts';
import { collectors } from '../services/index.ts';
import { taggedTypes } from '../services/tagging/tags.ts';

/** All rules and services of Onus. */
export const registry: Registry = { rules, collectors, recordedResources: recordedResourceCounter, taggedTypes };
