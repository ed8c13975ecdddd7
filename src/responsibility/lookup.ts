import type { Category, ResponsibilityId, ServiceId } from '../core/names.ts';
import type { Owner } from '../core/result/result.ts';
import { responsibilityModel } from './model.ts';
import type { OwnerCell } from './types.ts';

const categoryByService = new Map(responsibilityModel.services.map(({ id, category }) => [id, category]));
const categoryByType = new Map(responsibilityModel.types.map(({ type, category }) => [type, category]));
const cellByKey = new Map(responsibilityModel.owners.map((cell) => [`${cell.category} ${cell.responsibility}`, cell]));

/** Returns the category of a service. */
export const categoryOfService = (service: ServiceId): Category => found(categoryByService.get(service), service);

/** Returns the category of a CloudFormation type; `null` if its service is not in the model. */
export function categoryOfType(type: string): Category | null {
  const namespace = type.slice(0, type.indexOf('::', type.indexOf('::') + 2));
  return categoryByType.get(type) ?? categoryByType.get(namespace) ?? null;
}

/** Returns the category of a type that Onus reads; for types without a service, such as the account, that of `service`. */
export const categoryOf = (type: string, service: ServiceId): Category => categoryOfType(type) ?? categoryOfService(service);

/** Returns who has a responsibility in a category, with reason and sources. */
export const ownerCell = (category: Category, responsibility: ResponsibilityId): OwnerCell =>
  found(cellByKey.get(`${category} ${responsibility}`), `${category} ${responsibility}`);

/** Returns who has a responsibility in a category. */
export const ownerOf = (category: Category, responsibility: ResponsibilityId): Owner => ownerCell(category, responsibility).owner;

function found<V>(value: V | undefined, name: string): V {
  if (value === undefined) throw new Error(`the responsibility model does not contain ${name}`);
  return value;
}
