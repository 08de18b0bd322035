import { faults } from '../faults.ts';

/** A kind of file that a case takes: its ending, its media type, and whether bytes begin as such a file does. */
interface DocumentForm {
  readonly endings: readonly string[];
  readonly mediaType: string;
  begins(bytes: Buffer): boolean;
}

const startsWith =
  (...signature: readonly number[]) =>
  (bytes: Buffer) =>
    bytes.subarray(0, signature.length).equals(Buffer.from(signature));
const zip = startsWith(0x50, 0x4b, 0x03, 0x04);
/** Text holds no zero byte, and is not one of the others under another name. */
const text = (bytes: Buffer) => !bytes.subarray(0, 65_536).includes(0) && !zip(bytes) && !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'));

const forms: readonly DocumentForm[] = [
  { endings: ['pdf'], mediaType: 'application/pdf', begins: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  // OFD (GB/T 33190), like the office formats, is a ZIP archive. Formats that carry macros are not taken.
  { endings: ['ofd'], mediaType: 'application/ofd', begins: zip },
  { endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: zip },
  { endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: zip },
  { endings: ['png'], mediaType: 'image/png', begins: startsWith(0x89, 0x50, 0x4e, 0x47) },
  { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg', begins: startsWith(0xff, 0xd8, 0xff) },
  { endings: ['csv'], mediaType: 'text/csv', begins: text },
  { endings: ['txt'], mediaType: 'text/plain', begins: text },
];

/** Longest document in bytes. */
export const documentBytesMax = 10 * 1024 ** 2;

/** A file name as it may be kept: without path and control characters, its ending last. Empty where nothing is left. */
export function soundName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  const clean = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  const ending = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, clean.length - ending.length).slice(0, 190)}${ending}`;
}

/**
 * The media type by which a document is kept: its ending and its beginning must agree.
 * @throws Fault `casework.document-form`
 */
export function judgeForm(name: string, bytes: Buffer): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const form = forms.find(({ endings }) => endings.includes(ending));
  const known = forms.flatMap(({ endings }) => endings).join(', ');
  if (!form?.begins(bytes)) throw faults['casework.document-form']({ values: { name, known } });
  return form.mediaType;
}
