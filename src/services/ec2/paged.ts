/**
 * Only a request with a page size is paged (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html#api-pagination). Less than
 * EC2 would give: while a page of XML is read it takes many times its size, and pages of several listings are read at once.
 */
export const paged = { MaxResults: 250 } as const;
