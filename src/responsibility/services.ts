import { auditedServices, services as allServices } from '../services/index.ts';
import type { ServiceInfo, TypeCategory } from './types.ts';

/** The services of the model, in the order of reports. */
export const services: readonly ServiceInfo[] = auditedServices.map(({ id, title, model: { category, sources, reason } }) => ({
  id,
  title,
  category,
  sources,
  ...(reason === undefined ? {} : { reason }),
}));

/** Categories of the CloudFormation types that belong to these services. */
export const serviceTypes: readonly TypeCategory[] = auditedServices.flatMap(({ title, model: { category, cloudFormation } }) =>
  cloudFormation.map((type) => ({ type, category, reason: `Belongs to ${title}.` })),
);

export const categoryOverrides = auditedServices.flatMap(({ model }) => model.categoryOverrides ?? []);

/** Resource types of the AWS Security Finding Format by CloudFormation type; a missing type is `Other`. */
export const asffTypes: Readonly<Record<string, string>> = Object.assign({}, ...allServices.map(({ asffTypes: types = {} }) => types));

/** Pages of the AWS Management Console by resource type, without the host. */
export const consolePages: Readonly<Record<string, string>> = Object.assign(
  {},
  ...allServices.map(({ consolePages: pages = {} }) => pages),
);
