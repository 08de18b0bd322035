/** Longest file that a load takes, in bytes, where the operator sets none: 20 GiB. */
export const defaultFileBytesMax = 20 * 1024 ** 3;
