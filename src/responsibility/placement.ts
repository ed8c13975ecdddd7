import type { Fact } from '../core/fact.ts';
import type { ResponsibilityId, ServiceId } from '../core/names.ts';
import type { Placement, Resource } from '../core/resource.ts';
import type { Owner } from '../core/result.ts';
import { categoryOf, ownerOf } from './lookup.ts';
import { responsibilityModel } from './model.ts';
import type { CategoryOverride, OverrideCondition } from '../core/service.ts';

/**
 * The category a resource is in, and the reason when its type's owners do not hold for it. Tags or facts that could not be
 * read move nothing: what might be the customer's is judged as the customer's.
 * @param service Service of the rule that judges the resource: it decides for the account itself, whose settings belong to many services.
 * @param responsibility What is judged: a resource that stays in its category, but gives this back to the customer, says why.
 */
export function placementOf(resource: Resource, service: ServiceId = resource.service, responsibility?: ResponsibilityId): Placement {
  const category = categoryOf(resource.type, service);
  const move = moveOf(resource);
  if (move === undefined) return { category };
  if ('to' in move.effect) return { category: move.effect.to, reclassified: move.reason };
  return returns(move, responsibility) ? { category, reclassified: move.reason } : { category };
}

/** Who looks after a responsibility for this very resource. */
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
