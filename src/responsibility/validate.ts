import type { Category } from '../core/names.ts';
import type { CategoryOverride } from '../core/service.ts';
import type { OwnerCell, ResponsibilityModel } from './types.ts';

/** Throws an error that lists everything wrong with the model; called when the app starts. */
export function validateModel(model: ResponsibilityModel): void {
  const problems = [
    ...duplicates(model),
    ...model.services.flatMap((service) => [
      ...unknownCategory(model, `service ${service.id}`, service.category),
      ...unknownSources(model, `service ${service.id}`, service.sources),
      ...when(service.sources.length === 0 && blank(service.reason), `service ${service.id} has neither source nor reason`),
    ]),
    ...model.owners.flatMap((cell) => cellProblems(model, cell)),
    ...missingCells(model),
    ...model.responsibilities.flatMap(({ id, everCustomers }) => {
      const owned = model.owners.some((cell) => cell.responsibility === id && cell.owner !== 'aws');
      return when(owned !== everCustomers, `responsibility ${id} is ${owned ? '' : 'never '}the customer's, but says otherwise`);
    }),
    ...model.categoryOverrides.flatMap((move) => overrideProblems(model, move)),
    ...model.types.flatMap(({ type, category, reason }) => [
      ...unknownCategory(model, `type ${type}`, category),
      ...when(blank(reason), `type ${type} has no reason`),
    ]),
  ];
  if (problems.length > 0) throw new Error(`the responsibility model is not valid:\n${problems.join('\n')}`);
}

function duplicates(model: ResponsibilityModel): string[] {
  const names = [
    ...model.sources.map(({ id }) => `source ${id}`),
    ...model.categories.map(({ id }) => `category ${id}`),
    ...model.services.map(({ id }) => `service ${id}`),
    ...model.responsibilities.map(({ id }) => `responsibility ${id}`),
    ...model.owners.map((cell) => nameOf(cell)),
    ...model.categoryOverrides.map((move) => nameOfOverride(move)),
    ...model.types.map(({ type }) => `type ${type}`),
  ];
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(repeated)].map((name) => `${name} is there twice`);
}

function cellProblems(model: ResponsibilityModel, cell: OwnerCell): string[] {
  const name = nameOf(cell);
  const original = model.owners.find(({ category, responsibility }) => category === cell.as && responsibility === cell.responsibility);
  return [
    ...unknownCategory(model, name, cell.category),
    ...when(!model.responsibilities.some(({ id }) => id === cell.responsibility), `${name} is of an unknown responsibility`),
    ...unknownSources(model, name, [...cell.sources, ...(cell.against ?? [])]),
    ...when(cell.sources.length === 0 && cell.as === undefined, `${name} has no source`),
    ...when(cell.as !== undefined && original?.owner !== cell.owner, `${name} does not have the owner of ${cell.as}`),
    ...when(blank(cell.note), `${name} has no note`),
    ...when((cell.against ?? []).length > 0 && blank(cell.settled), `${name} does not say how the disagreement was settled`),
  ];
}

function missingCells(model: ResponsibilityModel): string[] {
  const there = new Set(model.owners.map(nameOf));
  const wanted = model.responsibilities.flatMap((responsibility) =>
    model.categories.map((category) => nameOf({ category: category.id, responsibility: responsibility.id })),
  );
  return wanted.filter((name) => !there.has(name)).map((name) => `${name} is missing`);
}

function overrideProblems(model: ResponsibilityModel, move: CategoryOverride): string[] {
  const name = nameOfOverride(move);
  const returned = 'returns' in move.effect ? move.effect.returns : null;
  return [
    ...('to' in move.effect ? unknownCategory(model, name, move.effect.to) : []),
    ...when(returned?.length === 0, `${name} changes nothing`),
    ...(returned ?? []).flatMap((id) =>
      when(
        !model.responsibilities.some((known) => known.id === id && known.everCustomers),
        `${name} returns ${id}, which is not the customer's`,
      ),
    ),
    ...when(blank(move.reason), `${name} has no reason`),
    ...when(!move.url.startsWith('https://docs.aws.amazon.com/'), `${name} does not link to the AWS documentation`),
  ];
}

const unknownCategory = (model: ResponsibilityModel, name: string, category: Category): string[] =>
  when(!model.categories.some(({ id }) => id === category), `${name} is in the unknown category ${category}`);

const unknownSources = (model: ResponsibilityModel, name: string, ids: readonly number[]): string[] =>
  ids.filter((id) => !model.sources.some((source) => source.id === id)).map((id) => `${name} cites the unknown source ${id}`);

const nameOf = ({ category, responsibility }: Pick<OwnerCell, 'category' | 'responsibility'>): string =>
  `cell ${category} ${responsibility}`;
const nameOfOverride = ({ resourceType, when: sign }: CategoryOverride): string =>
  `override for ${resourceType} by ${Object.values(sign).join(' ')}`;
const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const when = (wrong: boolean, problem: string): string[] => (wrong ? [problem] : []);
