/** Channel on which publishing tells readers which resource has a new version. */
export const versionChannel = 'store_version';
