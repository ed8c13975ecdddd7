import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** Logs of a resource that CloudWatch Logs delivers. */
export interface DeliverySpec {
  readonly name: string;
  readonly region: string;
  readonly resourceArn: string;
  readonly logType: string;
  /** No delivery uses the source, so it sends nothing. */
  readonly unused?: true;
}

const invalidToken = 'ValidationException';

/** Delivery IDs consist of letters and digits. */
const deliveryId = (name: string) => name.replaceAll(/[^0-9A-Za-z]/g, '');

export function deliveryData(deliveries: readonly DeliverySpec[]): ServiceData {
  const byRegion = Map.groupBy(deliveries, ({ region }) => region);
  return service('logs')({
    DescribeDeliverySources: ({ limit, nextToken }, { region }) => {
      const { items, nextToken: next } = page(byRegion.get(region) ?? [], { token: nextToken, max: limit, defaultMax: 50, invalidToken });
      return {
        deliverySources: items.map(({ name, resourceArn, logType }) => ({ name, resourceArns: [resourceArn], logType })),
        nextToken: next,
      };
    },
    DescribeDeliveries: ({ limit, nextToken }, { region }) => {
      const all = (byRegion.get(region) ?? []).filter(({ unused }) => unused !== true);
      const { items, nextToken: next } = page(all, { token: nextToken, max: limit, defaultMax: 50, invalidToken });
      return {
        deliveries: items.map(({ name }) => ({
          id: deliveryId(name),
          arn: `arn:aws:logs:${region}:${company.accountId}:delivery:${deliveryId(name)}`,
          deliverySourceName: name,
        })),
        nextToken: next,
      };
    },
  });
}
