import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Notice } from './compose-notice.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;
/** Page and type of official documents, GB/T 9704-2012, 5.1 and 5.2: a text of 156 × 225 mm, 22 lines of 28 characters. */
const page = { top: 37 * mm, left: 28 * mm, width: 156 * mm, height: 225 * mm, lines: 22 };
const [bodySize, titleSize, smallSize] = [16, 22, 12];
const pitch = page.height / page.lines;
const [paperWidth, paperHeight] = [210 * mm, 297 * mm];

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json')));
const regular = join(fonts, '400Regular', 'NotoSerifSC_400Regular.ttf');
const bold = join(fonts, '600SemiBold', 'NotoSerifSC_600SemiBold.ttf');

/**
 * Sets a notice as a PDF: tagged, in its language, with the characters it uses embedded. It takes a tenth of a second of
 * processor, so it is done away from the event loop: see `openNoticePress`.
 */
export async function setNotice(notice: Notice): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: {
      top: page.top,
      left: page.left,
      right: paperWidth - page.left - page.width,
      bottom: paperHeight - page.top - page.height,
    },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: notice.language === 'zh' ? 'zh-CN' : 'en',
    info: { Title: notice.title, Author: notice.office, CreationDate: notice.decidedAt, ModDate: notice.decidedAt },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => document.once('end', resolve).once('error', reject));
  write(document, notice);
  numberPages(document, notice.language);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}

function write(document: PDFKit.PDFDocument, notice: Notice): void {
  const tag = (kind: string, lay: () => void) => {
    document.addStructure(document.struct(kind, {}, lay));
  };
  const text = (words: string, options: PDFKit.Mixins.TextOptions = {}) =>
    document.text(words, { lineGap: pitch - document.currentLineHeight(), ...options });
  const indent = notice.language === 'zh' ? bodySize * 2 : 0;
  const paragraph = (words: string, options: PDFKit.Mixins.TextOptions = {}) =>
    tag('P', () => text(words, { indent, indentAllLines: false, ...options }));
  document.font(bold).fontSize(titleSize);
  tag('H1', () => text(notice.title, { align: 'center' }));
  document.font(regular).fontSize(bodySize);
  paragraph(notice.number, { align: 'center', indent: 0 });
  document.moveDown(0.5);
  paragraph(notice.addressee, { indent: 0 });
  paragraph(notice.decision);
  if (notice.grounds.answers.length > 0) {
    heading(notice.grounds.heading);
    for (const { said, because } of notice.grounds.answers) {
      paragraph(said);
      for (const words of because) for (const line of words.split('\n')) paragraph(line);
    }
  }
  if (notice.remedies) {
    heading(notice.remedies.heading);
    paragraph(notice.remedies.text);
  }
  // Signature and day stand together, and never alone on a page without the text that they are under.
  if (document.y + pitch * 4 > page.top + page.height) document.addPage();
  document.moveDown(1);
  paragraph(notice.office, { align: 'right', indent: 0 });
  paragraph(notice.day, { align: 'right', indent: 0 });
  document.moveDown(1).fontSize(smallSize);
  tag('P', () => document.text(notice.origin, { lineGap: 4 }));

  function heading(words: string): void {
    document.font(bold);
    tag('H2', () => text(words, { indent }));
    document.font(regular);
  }
}

/** Page numbers beneath the text, between dashes (GB/T 9704-2012, 7.5). They are ornament to a reading program. */
function numberPages(document: PDFKit.PDFDocument, language: Notice['language']): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    document.switchToPage(at);
    // Below the margin a text would open a page of its own.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font(regular)
      .fontSize(14)
      .text(language === 'zh' ? `— ${at - start + 1} —` : String(at - start + 1), page.left, page.top + page.height + 7 * mm, {
        width: page.width,
        align: at % 2 === 0 ? 'right' : 'left',
        lineBreak: false,
      });
    document.endMarkedContent();
  }
}
