import { inflateSync } from 'node:zlib'

type PdfObject = { readonly id: number; readonly head: string; readonly stream: Buffer | null }

const streamOf = (head: string, bytes: Buffer): Buffer =>
  head.includes('/FlateDecode') ? inflateSync(bytes) : bytes

/** The objects of a file as Skia writes it: one after another, none in a stream of objects. */
const objectsIn = (file: Buffer): readonly PdfObject[] => {
  const text = file.toString('latin1')
  return [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match): PdfObject => {
    const [, id = '0', body = ''] = match
    const begins = body.indexOf(' stream\n')
    if (begins < 0) return { id: Number(id), head: body, stream: null }
    const head = body.slice(0, begins)
    const from = begins + ' stream\n'.length
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const bytes = Buffer.from(body.slice(from, from + length), 'latin1')
    return { id: Number(id), head, stream: streamOf(head, bytes) }
  })
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** What each glyph of a font means, by its own map (PDF 32000-1, 9.10.3): as a reader finds it who copies the text. */
const meaningsOf = (map: string): ReadonlyMap<number, string> => {
  const meanings = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      meanings.set(Number.parseInt(glyph, 16), unicode(to))
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(from, 16)
      for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph += 1) {
        const code = Number.parseInt(first, 16) + glyph - start
        meanings.set(glyph, String.fromCodePoint(code))
      }
    }
  return meanings
}

const referenceIn = (head: string, name: string): number =>
  Number(new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(head)?.[1] ?? Number.NaN)

/** What a PDF made by Chromium holds, read without any of its code. */
export const readPdf = (file: Buffer) => {
  const objects = objectsIn(file)
  const byId = new Map(objects.map((object) => [object.id, object]))
  const headOf = (id: number): string => byId.get(id)?.head ?? ''
  const fonts = objects.filter(
    ({ head }) => /\/Type \/Font\b/.test(head) && !head.includes('CIDFontType'),
  )
  const meanings = new Map(
    fonts.map(({ id, head }) => {
      const map = byId.get(referenceIn(head, 'ToUnicode'))?.stream ?? Buffer.alloc(0)
      return [id, { isWide: head.includes('/Type0'), means: meaningsOf(map.toString('latin1')) }]
    }),
  )
  const textOf = (page: string): string => {
    const named = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
        name,
        meanings.get(Number(id)),
      ]),
    )
    const content = byId.get(referenceIn(page, 'Contents'))?.stream?.toString('latin1') ?? ''
    let font = named.get('')
    let text = ''
    for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name !== undefined) font = named.get(name)
      else if (hex !== undefined && font !== undefined)
        for (const glyph of hex.match(font.isWide ? /.{4}/g : /.{2}/g) ?? [])
          text += font.means.get(Number.parseInt(glyph, 16)) ?? ''
    }
    return text
  }
  const pages = objects.filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  const source = file.toString('latin1')
  const embedding = (head: string): boolean => {
    if (head.includes('/Type3')) return true
    const inner = headOf(referenceIn(head, 'DescendantFonts')) || head
    return /\/FontFile\d?/.test(headOf(referenceIn(inner, 'FontDescriptor')))
  }
  return {
    pages: pages.length,
    /** Width and height of the first page, pt. */
    size: /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
      .exec(pages[0]?.head ?? '')
      ?.slice(1)
      .map(Number),
    title: /\/Title \((.*?)\)\n/.exec(source)?.[1] ?? '',
    language: /\/Lang \((.*?)\)/.exec(source)?.[1] ?? '',
    isTagged: /\/MarkInfo <<[^>]*\/Marked true/.test(source) && source.includes('/StructTreeRoot'),
    fonts: fonts.map(({ head }) => ({
      name: /\/FontName \/(\S+)/.exec(headOf(referenceIn(head, 'FontDescriptor')))?.[1] ?? '',
      isEmbedded: embedding(head),
    })),
    text: pages.map(({ head }) => textOf(head)).join('\n'),
    source,
  }
}
