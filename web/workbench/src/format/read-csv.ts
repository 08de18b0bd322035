/** Records of a CSV text (RFC 4180): fields as they stand, quotes taken off. The delimiter is the one that the first line has most of. */
export function readCsv(text: string): string[][] {
  const whole = text.replace(/^\ufeff/, '');
  const first = whole.slice(0, whole.search(/[\r\n]/) + 1 || undefined);
  const delimiter = [',', '\t', ';'].sort((one, other) => first.split(other).length - first.split(one).length)[0] ?? ',';
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    record.push(field);
    field = '';
  };
  const endRecord = () => {
    endField();
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  };
  for (let at = 0; at < whole.length; at += 1) {
    const sign = whole[at] ?? '';
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (whole[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === delimiter) endField();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && whole[at + 1] === '\n') at += 1;
      endRecord();
    } else field += sign;
  }
  if (field !== '' || record.length > 0) endRecord();
  return records;
}

/** A spreadsheet's CSV as text: UTF-8 or UTF-16 where it says so or reads so, else GB18030, which Chinese spreadsheets write. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Takes off what the platform's own files for spreadsheets put before a cell: an apostrophe against formulas, a tab before long digits. */
export function unguarded(cell: string): string {
  if (/^'(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell)) return cell.slice(1);
  return /^\t(0\d+|\d{12,})$/.test(cell) ? cell.slice(1) : cell;
}
