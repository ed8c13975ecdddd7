/**
 * EC2 paginates only requests with a page size (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html#api-pagination).
 * The size is below the maximum, because parsing a page of XML takes many times its size in memory.
 */
export const paged = { MaxResults: 250 } as const;
