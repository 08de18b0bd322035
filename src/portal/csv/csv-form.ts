export { type CsvColumn, type CsvForm, exactForm, excelForm } from '#kernel';
