import { categories, sources } from './categories.ts';
import { owners } from './owners.ts';
import { responsibilities } from './responsibilities.ts';
import { otherTypes } from './service-types.ts';
import { categoryOverrides, services, serviceTypes } from './services.ts';
import type { ResponsibilityModel } from './types.ts';

/** The shared responsibility model Onus implements; https://aws.amazon.com/compliance/shared-responsibility-model/ is the AWS page on it. */
export const responsibilityModel: ResponsibilityModel = {
  sources,
  categories,
  services,
  responsibilities,
  owners,
  categoryOverrides,
  types: [...serviceTypes, ...otherTypes],
};
