import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

export interface TopicSpec {
  readonly name: string;
  readonly region: string;
}

export const topicArn = (region: string, name: string): string => `arn:aws:sns:${region}:${company.accountId}:${name}`;

/** The topics of one account. */
export function snsData(topics: readonly TopicSpec[]): ServiceData {
  const byRegion = Map.groupBy(topics, ({ region }) => region);
  return service('sns')({
    ListTopics: ({ NextToken }, { region }) => {
      const { items, nextToken } = page(byRegion.get(region) ?? [], {
        token: NextToken,
        defaultMax: 100,
        invalidToken: 'InvalidParameter',
      });
      return {
        Topics: items.map(({ name }) => ({ TopicArn: topicArn(region, name) })),
        ...(nextToken === undefined ? {} : { NextToken: nextToken }),
      };
    },
  });
}

const [ireland, frankfurt] = company.regions;

export const sampleTopics: readonly TopicSpec[] = [
  { name: 'archives', region: ireland },
  { name: 'mail-events', region: ireland },
  { name: 'orders.fifo', region: ireland },
  { name: 'archives', region: frankfurt },
];
