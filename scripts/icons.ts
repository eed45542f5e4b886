import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright'
import { icnsFrom, icoFrom, type Picture } from './packaging/icon-containers.ts'
import { withDisplay } from './runtime/display.ts'
import { electronEnvironment, resolveElectron } from './runtime/electron-runtime.ts'
import { projectRoot } from './runtime/project.ts'
import { runScript } from './runtime/run-script.ts'
import { isRootOnLinux } from './runtime/sandbox.ts'

const FOLDER = join(projectRoot, 'packaging')
/** The sides that desktops ask for, px. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const MAC = [32, 64, 128, 256, 512, 1024]
/** Apple's grid: the shape takes 824 of 1024, the rest is air for its shadow. */
const MAC_SHARE = 824 / 1024

// `npm run icons`: draws the app's icon, packaging/icon.svg, in every size and container a desktop asks for.
await runScript(async () => {
  const svg = await readFile(join(FOLDER, 'icon.svg'), 'utf8')
  const runtime = await resolveElectron()
  await withDisplay(async (display) => {
    const blank = join(projectRoot, 'scripts', 'packaging', 'blank-window.cjs')
    const env = { ...process.env, ...electronEnvironment(runtime), ...display }
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [...(isRootOnLinux ? ['--no-sandbox'] : []), blank],
      env: env as Record<string, string>,
    })
    try {
      await writeIcons(svg, await app.firstWindow())
    } finally {
      await app.close()
    }
  })
  return 0
})

async function writeIcons(svg: string, page: Page): Promise<void> {
  const drawn = async (sides: readonly number[], share: number): Promise<Picture[]> => {
    const pictures: Picture[] = []
    for (const size of sides) pictures.push({ size, png: await draw(page, svg, size, share) })
    return pictures
  }
  const icons = join(FOLDER, 'icons')
  await mkdir(icons, { recursive: true })
  for (const { size, png } of await drawn(LINUX, 1)) {
    await writeFile(join(icons, `${size}x${size}.png`), png)
  }
  await writeFile(join(FOLDER, 'icon.ico'), icoFrom(await drawn(WINDOWS, 1)))
  await writeFile(join(FOLDER, 'icon.icns'), icnsFrom(await drawn(MAC, MAC_SHARE)))
  // A test holds this against the drawing, so that no old picture is packed.
  const digest = createHash('sha256').update(svg).digest('hex')
  await writeFile(join(icons, 'drawn-from.txt'), `${digest}  icon.svg\n`)
}

/** The drawing on a transparent square of `size` px, of which it takes `share`. */
async function draw(page: Page, svg: string, size: number, share: number): Promise<Buffer> {
  const url = await page.evaluate(
    async ({ source, side, inner }) => {
      const image = new Image(inner, inner)
      image.src = `data:image/svg+xml;base64,${btoa(source)}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = side
      canvas.height = side
      const margin = (side - inner) / 2
      canvas.getContext('2d')?.drawImage(image, margin, margin, inner, inner)
      return canvas.toDataURL('image/png')
    },
    { source: svg, side: size, inner: Math.round(size * share) },
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
