export { bytesOf, writeCsv } from '#kernel';
