import type { Language } from '@samsyn/language'
import type { OutlineTable, PlanOutline } from '@samsyn/report'
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** Half points, and twentieths of a point: the units of the format. */
const TEXT = 20
const SMALL = 16
const MARGIN = 1000
const PAGE_WIDTH = 11_906 - 2 * MARGIN

/** A document in A4 with its language, the warning of a synthetic country on every page, and page numbers. */
export async function paper(
  { title, warning }: PlanOutline,
  language: Language,
  children: readonly FileChild[],
): Promise<Uint8Array> {
  const locale = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language.code]
  const document = new Document({
    title,
    creator: 'Samsyn',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: TEXT, language: { value: locale } },
          paragraph: { spacing: { after: 80 } },
        },
        title: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
        heading2: {
          run: { size: 22, bold: true },
          paragraph: { spacing: { before: 120, after: 40 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        headers: {
          default: new Header({
            children: warning === null ? [] : [paragraph(warning, 'warning')],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: SMALL })],
              }),
            ],
          }),
        },
        children: [...children],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A heading of a level that Word knows. */
export function heading(text: string, size: 'title' | 'usual' | 'small' = 'usual'): Paragraph {
  const levels = {
    title: HeadingLevel.TITLE,
    usual: HeadingLevel.HEADING_1,
    small: HeadingLevel.HEADING_2,
  }
  return new Paragraph({ text, heading: levels[size], keepNext: true })
}

/** One paragraph of plain text. */
export function paragraph(text: string, how: 'usual' | 'quiet' | 'warning' = 'usual'): Paragraph {
  const run = { usual: {}, quiet: { size: SMALL }, warning: { bold: true } }[how]
  return new Paragraph({ children: [new TextRun({ text, ...run })] })
}

/** A list without numbers. */
export function bullets(texts: readonly string[]): Paragraph[] {
  return texts.map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 40 } }))
}

/** The head is repeated on every page, and no row is cut in two. */
export function tableOf({ head, rows }: OutlineTable): Table {
  const widths = widthsOf({ head, rows })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text, i) => cell(text, widths[i]!, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, i) => cell(text, widths[i]!, false)),
          }),
      ),
    ],
  })
}

/** How wide a letter of a table is, in twentieths of a point, and what a cell keeps free at its sides. */
const LETTER = 82
const SIDES = 140
/** A longer text has room for so many letters, or it grows into a tower; the first column says what a row is about. */
const FEWEST = { first: 28, other: 11 } as const
/** And for no more than so many, as long as others need the room. */
const MOST = { first: 44, other: 20 } as const

/**
 * Each column has room for its longest word, so that no number is broken; what is left of the page goes where texts are
 * longest.
 */
function widthsOf({ head, rows }: OutlineTable): number[] {
  const columns = head.map((title, i) => [title, ...rows.map((row) => row[i]!)])
  const longest = (texts: readonly string[]) => Math.max(...texts.map((one) => one.length))
  const width = (letters: number) => LETTER * letters + SIDES
  const within = (limits: typeof FEWEST | typeof MOST) =>
    columns.map((texts, i) => {
      const word = longest(texts.flatMap((text) => text.split(' ')))
      return width(Math.max(word, Math.min(limits[i === 0 ? 'first' : 'other'], longest(texts))))
    })
  const least = within(FEWEST)
  const wanted = within(MOST)
  const sum = (widths: readonly number[]) => widths.reduce((all, each) => all + each, 0)
  const left = PAGE_WIDTH - sum(least)
  const more = sum(wanted) - sum(least)
  // Where not even the words have room, all columns give up alike; where everything has, the first takes the rest.
  if (left <= 0) return least.map((each) => Math.floor((each * PAGE_WIDTH) / sum(least)))
  if (more <= left) return wanted.map((each, i) => each + (i === 0 ? left - more : 0))
  return least.map((each, i) => Math.floor(each + ((wanted[i]! - each) * left) / more))
}

function cell(text: string, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF1' } } : {}),
    children: [
      new Paragraph({
        spacing: { after: 0 },
        children: [new TextRun({ text, size: SMALL, bold: isHead })],
      }),
    ],
  })
}
