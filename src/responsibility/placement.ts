import type { Fact } from '../core/fact.ts';
import type { ResponsibilityId, ServiceId } from '../core/names.ts';
import type { Placement, Resource } from '../core/resource.ts';
import type { Owner } from '../core/result/result.ts';
import { categoryOf, ownerOf } from './lookup.ts';
import { responsibilityModel } from './model.ts';
import type { CategoryOverride, OverrideCondition } from '../core/service.ts';

/**
 * Returns the category of a resource, and the reason if an override applies. Tags or facts that could not be read never match an override,
 * so that the customer's side is always evaluated.
 * @param service service of the rule; it determines the category of the account, because its settings belong to many services
 * @param responsibility responsibility of the rule: an override can return it to the customer without changing the category
 */
export function placementOf(resource: Resource, service: ServiceId = resource.service, responsibility?: ResponsibilityId): Placement {
  const category = categoryOf(resource.type, service);
  const move = moveOf(resource);
  if (move === undefined) return { category };
  if ('to' in move.effect) return { category: move.effect.to, reclassified: move.reason };
  return returns(move, responsibility) ? { category, reclassified: move.reason } : { category };
}

/** Returns who has a responsibility for this resource. */
export function ownerFor(resource: Resource, responsibility: ResponsibilityId, service: ServiceId = resource.service): Owner {
  return returns(moveOf(resource), responsibility) ? 'customer' : ownerOf(placementOf(resource, service).category, responsibility);
}

const returns = (move: CategoryOverride | undefined, responsibility: ResponsibilityId | undefined): boolean =>
  move !== undefined && responsibility !== undefined && 'returns' in move.effect && move.effect.returns.includes(responsibility);

function moveOf(resource: Resource): CategoryOverride | undefined {
  return responsibilityModel.categoryOverrides.find((move) => move.resourceType === resource.type && shows(resource, move.when));
}

function shows({ tags, facts }: Resource, sign: OverrideCondition): boolean {
  if ('tag' in sign) return tags?.[sign.tag]?.startsWith(sign.startsWith ?? '') === true;
  const fact = (facts as Readonly<Record<string, Fact | undefined>>)[sign.fact];
  if (fact?.state !== 'known' || typeof fact.value !== 'string') return false;
  return 'equals' in sign ? fact.value === sign.equals : fact.value.startsWith(sign.startsWith);
}
