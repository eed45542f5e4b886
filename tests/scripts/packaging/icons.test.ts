import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = 'packaging'
const icons = join(folder, 'icons')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG file tells its sides in the first chunk. */
const sidesOf = (png: Buffer): readonly [number, number] => {
  expect(png.subarray(0, 8)).toEqual(PNG)
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

test('the pictures are those of the drawing as it is now', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'icon.svg')))
    .digest('hex')
  expect(readFileSync(join(icons, 'drawn-from.txt'), 'utf8')).toBe(`${digest}  icon.svg\n`)
})

test('Linux: each picture has the sides its name says', () => {
  const names = readdirSync(icons).filter((name) => name.endsWith('.png'))
  expect(names).toHaveLength(8)
  for (const name of names) {
    const sides = sidesOf(readFileSync(join(icons, name)))
    expect(name).toBe(`${sides.join('x')}.png`)
  }
})

test('Windows: a directory of whole pictures, the largest 256', () => {
  const ico = readFileSync(join(folder, 'icon.ico'))
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
  const count = ico.readUInt16LE(4)
  const sides = Array.from({ length: count }, (_, index) => {
    const at = 6 + 16 * index
    const offset = ico.readUInt32LE(at + 12)
    const png = ico.subarray(offset, offset + ico.readUInt32LE(at + 8))
    const [width] = sidesOf(png)
    expect(ico.readUInt8(at)).toBe(width % 256)
    expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND')
    return width
  })
  expect(sides).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
})

test('macOS: chunks that fill the file, each a picture of its own sides', () => {
  const icns = readFileSync(join(folder, 'icon.icns'))
  expect(icns.subarray(0, 4).toString('latin1')).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const found: Record<string, number> = {}
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const name = icns.subarray(at, at + 4).toString('latin1')
    found[name] = sidesOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))[0]
  }
  expect(found).toEqual({
    ...{ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 },
  })
})
