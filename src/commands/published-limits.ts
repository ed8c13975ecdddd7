import { publishedLimitsOf } from '../core/rate-limit.ts';
import { services } from '../services/index.ts';

/** Requests per second that AWS publishes for reads of one account in one Region, as the services declare them. */
export const publishedLimits = publishedLimitsOf(services.flatMap(({ clients }) => clients));
