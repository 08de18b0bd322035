/** One CSV record (RFC 4180) without its line end. A field is quoted where it must be; a lone empty field is quoted, else it would be a blank line. */
export function formatRecord(fields: readonly string[], delimiter = ','): string {
  if (fields.length === 1 && fields[0] === '') return '""';
  return fields.map((field) => (mustQuote(field, delimiter) ? `"${field.replaceAll('"', '""')}"` : field)).join(delimiter);
}

function mustQuote(field: string, delimiter: string): boolean {
  return field.includes(delimiter) || /["\r\n]/.test(field);
}
