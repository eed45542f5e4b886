import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import { EVENING, expect, test } from './support/ebb.ts'
import { bytesIn } from './support/profile-bytes.ts'

/** Somebody who waits for a page to give itself away: hears every packet and every connection. */
const openListener = async () => {
  const heard: string[] = []
  const udp = createSocket('udp4').bind(0, '127.0.0.1')
  udp.on('message', (message) => heard.push(`${message.length} bytes by UDP`))
  const tcp = createServer((socket) => {
    heard.push('a connection by TCP')
    socket.on('error', () => {}).destroy()
  }).listen(0, '127.0.0.1')
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')])
  const ports = { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port }
  const close = () => {
    udp.close()
    tcp.close()
  }
  return { heard, ports, close }
}

test('a page that has been taken over reaches nobody, not even by address', async ({ launch }) => {
  const listener = await openListener()
  const ebb = await launch({ clock: EVENING })
  const candidates = await ebb.page.evaluate(async ({ udp, tcp }) => {
    const there = `127.0.0.1:${tcp}`
    for (const rel of [
      'preconnect',
      'dns-prefetch',
      'prefetch',
      'modulepreload',
      'icon',
      'manifest',
    ]) {
      const link = document.createElement('link')
      link.rel = rel
      link.href = `http://${there}/${rel}`
      document.head.append(link)
    }
    const image = new Image()
    image.src = `http://${there}/image`
    navigator.sendBeacon(`http://${there}/beacon`, 'words')
    const form = document.createElement('form')
    form.action = `http://${there}/form`
    document.body.append(form)
    form.submit()
    await new Promise((resolve) => {
      new WebSocket(`ws://${there}/`).onerror = resolve
    })
    await fetch(`http://${there}/`).catch(() => {})
    const call = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${udp}` },
        { urls: `turn:${there}?transport=tcp`, username: 'a', credential: 'b' },
      ],
    })
    call.createDataChannel('words')
    const found: string[] = []
    const gathered = new Promise((resolve) => {
      call.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve(null)
        else found.push(candidate.candidate)
      }
    })
    await call.setLocalDescription(await call.createOffer())
    await gathered
    return found
  }, listener.ports)
  expect(candidates).toEqual([])
  expect(listener.heard).toEqual([])
  listener.close()
  ebb.complaints()
})

test('a page that has been taken over runs no code of its own and frames nothing', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const tried = await ebb.page.evaluate(async () => {
    const outcome = async (attempt: () => unknown): Promise<string> => {
      try {
        return String(await attempt())
      } catch {
        return 'refused'
      }
    }
    const script = document.createElement('script')
    const frame = document.createElement('iframe')
    frame.src = location.href
    const framed = new Promise((resolve) => {
      frame.onload = () => resolve(frame.contentDocument === null ? 'refused' : 'shown')
    })
    document.body.append(frame)
    const button = document.createElement('button')
    document.body.append(button)
    return {
      inline: await outcome(() => {
        script.textContent = 'window.ran = true'
      }),
      handler: await outcome(() => {
        button.setAttribute('onclick', 'window.ran = true')
        button.click()
      }),
      html: await outcome(() => {
        document.body.innerHTML = '<p>words</p>'
      }),
      worker: await outcome(() => new Worker('data:text/javascript,1')),
      service: await outcome(() => navigator.serviceWorker.register('/index.html')),
      wasm: await outcome(() => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
      frame: await framed,
      read: await outcome(() => navigator.clipboard.readText()),
      write: await outcome(() => navigator.clipboard.writeText('words')),
      screen: await outcome(() => navigator.mediaDevices.getDisplayMedia()),
    }
  })
  expect(tried).toEqual({
    ...{ inline: 'refused', handler: 'refused', html: 'refused', worker: 'refused' },
    ...{ service: 'refused', wasm: 'refused', frame: 'refused' },
    ...{ read: 'refused', write: 'refused', screen: 'refused' },
  })
  ebb.complaints()
})

test('what a page puts into stores of Chromium’s is gone with the app', async ({
  launch,
  profile,
}) => {
  const MARK = 'left-by-a-hostile-page'
  const first = await launch({ clock: EVENING })
  await first.page.evaluate(async (mark) => {
    localStorage.setItem(mark, mark)
    const cache = await caches.open(mark).catch(() => null)
    await cache?.put(`/${mark}`, new Response(mark)).catch(() => {})
    await new Promise((resolve) => {
      const asked = indexedDB.open(mark)
      asked.onupgradeneeded = () => asked.result.createObjectStore(mark).put(mark, mark)
      asked.onsuccess = resolve
    })
    const folder = await navigator.storage.getDirectory()
    const file = await (await folder.getFileHandle(mark, { create: true })).createWritable()
    await file.write(mark)
    await file.close()
  }, MARK)
  await first.close()
  const bytes = bytesIn(profile)
  expect(bytes.includes(MARK)).toBe(false)
  expect(bytes.includes(Buffer.from(MARK, 'utf16le'))).toBe(false)
})

test('the window has the rights it was given, and what is kept is for this account alone', async ({
  launch,
  profile,
}) => {
  const before = new Set(readdirSync(profile))
  const { app, page } = await launch({ clock: EVENING })
  await page.getByRole('button', { name: words.home.settings }).click()
  await page.getByRole('radio', { name: words.settings.themes.dark }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const rights = await app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return { ...contents.getLastWebPreferences(), menu: Menu.getApplicationMenu() }
  })
  expect(rights).toMatchObject({
    ...{
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      menu: null,
      enableBlinkFeatures: '',
    },
    ...{
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
    },
    ...{ allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false },
  })
  const written = readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) => !before.has(name))
    .map((name) => ({ name, stats: statSync(join(profile, name), { throwIfNoEntry: false }) }))
  expect(written.map(({ name }) => name)).toContain('journal.sqlite')
  const open = written.filter(({ stats }) => stats?.isFile() && (stats.mode & 0o077) !== 0)
  expect(open.map(({ name }) => name)).toEqual([])
})
