/** A square picture as a PNG file's bytes. */
export interface Picture {
  readonly size: number
  readonly png: Buffer
}

const ICO_HEADER = 6
const ICO_ENTRY = 16
/** One byte holds a side; 256 is written as nought (the ICO format's own rule). */
const ICO_LARGEST = 256

/** A Windows icon: a directory, then the PNG files as they are (allowed since Vista). */
export function icoFrom(pictures: readonly Picture[]): Buffer {
  const directory = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(pictures.length, 4)
  let offset = directory.length
  pictures.forEach(({ size, png }, index) => {
    if (size > ICO_LARGEST) throw new Error(`a Windows icon holds no side of ${size}`)
    const at = ICO_HEADER + ICO_ENTRY * index
    directory.writeUInt8(size % ICO_LARGEST, at)
    directory.writeUInt8(size % ICO_LARGEST, at + 1)
    directory.writeUInt16LE(1, at + 4)
    directory.writeUInt16LE(32, at + 6)
    directory.writeUInt32LE(png.length, at + 8)
    directory.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)])
}

/** Apple's names for PNG files of a side, the doubled ones (`@2x`) among them. */
const ICNS_NAMES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** A macOS icon: chunks of name, length and PNG file. */
export function icnsFrom(pictures: readonly Picture[]): Buffer {
  const chunks = pictures.flatMap(({ size, png }) =>
    (ICNS_NAMES[size] ?? []).map((name) => Buffer.concat([chunkHead(name, png.length), png])),
  )
  const body = Buffer.concat(chunks)
  return Buffer.concat([chunkHead('icns', body.length), body])
}

function chunkHead(name: string, contentLength: number): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32BE(head.length + contentLength, 4)
  return head
}
