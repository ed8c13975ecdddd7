import type { CoverageAnswer } from '../core/service.ts';
import { auditedServices } from '../services/index.ts';
import type { ResponsibilityId, ServiceId } from '../core/names.ts';
import { categoryOfService, ownerOf } from './lookup.ts';
import { responsibilityModel } from './model.ts';

const answers = new Map(auditedServices.map(({ id, model }) => [id, model.coverage]));

/** How Onus covers one responsibility of one service. */
export interface CoverageCell {
  readonly service: ServiceId;
  readonly responsibility: ResponsibilityId;
  readonly owner: 'customer' | 'shared' | 'aws';
  /** Rules of the service that cover it. */
  readonly rules: readonly string[];
  /** The answer if there are no rules; absent for AWS's responsibilities. */
  readonly answer?: CoverageAnswer;
  /** Neither rules nor an answer: not covered. */
  readonly uncovered: boolean;
}

/** Returns the coverage of every service and every responsibility that can be the customer's. */
export function coverage(
  rules: readonly { readonly id: string; readonly service: ServiceId; readonly responsibility: ResponsibilityId }[],
): CoverageCell[] {
  const known = new Set(rules.map(({ id }) => id));
  return responsibilityModel.services.flatMap(({ id: service }) =>
    responsibilityModel.responsibilities
      .filter(({ id: responsibility }) =>
        responsibilityModel.owners.some((cell) => cell.responsibility === responsibility && cell.owner !== 'aws'),
      )
      .map(({ id: responsibility }): CoverageCell => {
        const owner = ownerOf(categoryOfService(service), responsibility);
        const own = rules.filter((rule) => rule.service === service && rule.responsibility === responsibility).map(({ id }) => id);
        const answer = own.length > 0 ? undefined : answers.get(service)?.[responsibility];
        const answered = answer !== undefined && (answer.kind !== 'evaluated-by' || answer.rules.some((id) => known.has(id)));
        return {
          service,
          responsibility,
          owner,
          rules: own,
          ...(answer === undefined ? {} : { answer }),
          uncovered: owner !== 'aws' && own.length === 0 && !answered,
        };
      }),
  );
}
