/** Bytes, as people read them. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
