/** Output formats; HTML last. */
export const formatNames = ['json', 'csv', 'ocsf', 'asff', 'junit', 'sarif', 'markdown', 'html'] as const;

export type FormatName = (typeof formatNames)[number];
