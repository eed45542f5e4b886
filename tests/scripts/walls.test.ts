import { describe, expect, test } from 'vitest'
import { rules } from '../../scripts/walls/rules.ts'
import { sourceFile } from '../../scripts/walls/source-file.ts'

/** Paths and their texts, as one small project. */
type Sample = Readonly<Record<string, string>>

interface Samples {
  readonly broken: Readonly<Record<string, Sample>>
  readonly fine: Readonly<Record<string, Sample>>
}

const lines = (count: number) => 'const x = 1\n'.repeat(count)
const functionOf = (count: number) => `function f() {\n${lines(count - 2)}}\n`
const componentOf = (count: number) => `const View = () => {\n${lines(count - 3)}return <p />\n}\n`

const samples: Record<string, Samples> = {
  readable: {
    broken: { 'a syntax error': { 'shared/a.ts': 'const = 1' } },
    fine: { 'generics in tsx': { 'renderer/a.tsx': 'const f = <T,>(x: T) => <p>{String(x)}</p>' } },
  },
  names: {
    broken: {
      'a capital letter': { 'renderer/StrapCard.tsx': '' },
      'a folder with an underscore': { 'shared/rr_times/beats.ts': '' },
      'a folder of anything': { 'shared/utils/beats.ts': '' },
      'a file of anything': { 'electron/main/common.ts': '' },
      'a vague last word': { 'electron/main/session-manager.ts': '' },
    },
    fine: {
      'kinds after a dot': {
        'renderer/a/strap-card.module.css': '',
        'tests/a/rr-times.test.ts': '',
      },
      'a talk about common ground': { 'renderer/common-ground.tsx': '' },
    },
  },
  'file length': {
    broken: {
      '251 lines': { 'shared/a.ts': lines(251) },
      '401 lines of tests': { 'tests/a.test.ts': lines(401) },
    },
    fine: {
      '250 lines': { 'shared/a.ts': lines(250) },
      '400 lines of tests': { 'tests/a.test.ts': lines(400) },
    },
  },
  'words of the dictionary': {
    broken: {
      'a text between tags': { 'renderer/a.tsx': 'const View = () => <p>Hello</p>' },
      'a text in braces': { 'renderer/a.tsx': "const View = () => <p>{'Hello'}</p>" },
      'one of two texts': {
        'renderer/a.tsx': "const View = ({ on }) => <p>{on ? words.on : 'off'}</p>",
      },
      'a text where something is so': {
        'renderer/a.tsx': `const View = ({ on }) => <p>{on && \`it is \${on}\`}</p>`,
      },
      'a text for those who listen': {
        'renderer/a.tsx': 'const View = () => <p aria-label="Hello" />',
      },
      'a text for those who point': {
        'renderer/a.tsx': `const View = ({ x }) => <p title={\`\${x} beats\`} />`,
      },
      'a part’s own text': { 'renderer/a.tsx': 'const View = () => <Section title="Hello" />' },
      'a dictionary by itself': {
        'renderer/a.ts': "import { english } from '#shared/guidance/words.ts'",
      },
      'one of its rooms': {
        'electron/main/a.ts': "import { talk } from '#shared/guidance/french/talk.ts'",
      },
      'a format of its own': {
        'renderer/times/a.ts': "const f = new Intl.NumberFormat('fr')",
      },
      'a format of the system': { 'renderer/a.ts': 'const f = (x) => x.toLocaleTimeString()' },
    },
    fine: {
      'words of the dictionary': {
        'renderer/a.tsx': 'const View = () => <p title={words.a} id="a">{words.b} · 20:47</p>',
      },
      'a dictionary where it is chosen': {
        'renderer/language/a.ts': "import { english } from '#shared/guidance/words.ts'",
      },
      'its shape': { 'renderer/a.ts': "import type { Words } from '#shared/guidance/words.ts'" },
      'formats in their place': {
        'shared/guidance/formats.ts': "const f = new Intl.NumberFormat('fr')",
      },
      'a text in a test': { 'tests/a.test.tsx': 'const View = () => <p>Hello</p>' },
    },
  },
  'function length': {
    broken: {
      '61 lines': { 'shared/a.ts': functionOf(61) },
      'a component of 91 lines': { 'renderer/a.tsx': componentOf(91) },
      'a plain function in a tsx file': { 'renderer/a.tsx': functionOf(61) },
      'a plain function around a component': {
        'renderer/a.tsx': `const make = () => {\n${lines(60)}return () => { return <p /> }\n}\n`,
      },
      'a long test': { 'tests/a.test.ts': `test('x', () => {\n${lines(60)}})` },
    },
    fine: {
      '60 lines': { 'shared/a.ts': functionOf(60) },
      'a component of 90 lines': { 'renderer/a.tsx': componentOf(90) },
      'a long group of tests': { 'tests/a.test.ts': `describe('x', () => {\n${lines(100)}})` },
    },
  },
  barrels: {
    broken: {
      'an index': {
        'shared/straps/index.ts': "export * from './a.ts'\nexport { b } from './b.ts'",
      },
      'in two steps': { 'shared/straps/all.ts': "import { a } from './a.ts'\nexport { a }" },
    },
    fine: { 'an entry': { 'electron/main/index.ts': "import { run } from './run.ts'\nrun()" } },
  },
  boundaries: {
    broken: {
      'shared to electron': { 'shared/a.ts': "import type { X } from '../electron/main/x.ts'" },
      'shared to a type of the window': { 'shared/a.ts': "type X = import('../renderer/x.ts').X" },
      'shared to Node': { 'shared/a.ts': "import { join } from 'node:path'" },
      'shared to React': { 'shared/a.ts': "import { useState } from 'react'" },
      'zod in the wrong folder': { 'shared/signal/a.ts': "import { z } from 'zod'" },
      'main to the window': { 'electron/main/a.ts': "import('../../renderer/x.ts')" },
      'the window to main': { 'renderer/a.ts': "export { x } from '../electron/main/x.ts'" },
      'the window to Electron': { 'renderer/a.ts': "import { ipcRenderer } from 'electron'" },
      'the window to Node': { 'renderer/a.ts': "import fs from 'fs'" },
      'values into the preload': { 'electron/preload/a.ts': "import { x } from '#shared/x.ts'" },
      'values of the contract': { 'renderer/a.ts': "import { x } from '../shared/ipc/x.ts'" },
    },
    fine: {
      'zod where input is checked': { 'shared/ipc/a.ts': "import { z } from 'zod'" },
      'types into the preload': {
        'electron/preload/a.ts':
          "import type { X } from '#shared/x.ts'\nimport { ipcRenderer } from 'electron'",
      },
      'types of the contract': { 'renderer/a.ts': "import type { X } from '#shared/ipc/x.ts'" },
      'the domain': { 'renderer/a.ts': "import { x } from '#shared/x.ts'\nimport './a.css'" },
      'tests to anything': { 'tests/a.test.ts': "import { x } from '../electron/main/x.ts'" },
    },
  },
  'layers of shared': {
    broken: {
      upwards: { 'shared/signal/a.ts': "import type { X } from '../session/x.ts'" },
      'from the top': { 'shared/units.ts': "import { x } from './signal/x.ts'" },
      'words that know the session': {
        'shared/guidance/a.ts': "import { x } from '../session/x.ts'",
      },
      'a strap that knows the signal': { 'shared/simulate/a.ts': "import '#shared/signal/x.ts'" },
      'settings that know the contract': { 'shared/settings/a.ts': "import '../ipc/x.ts'" },
      'a folder without a place': { 'shared/mood/a.ts': 'export const x = 1' },
    },
    fine: {
      downwards: {
        'shared/session/a.ts': "import '../signal/x.ts'\nimport '../units.ts'\nimport './b.ts'",
      },
      'the contract': { 'shared/ipc/a.ts': "import '../review/x.ts'\nimport '../settings/x.ts'" },
      'a simulated strap': { 'shared/simulate/a.ts': "import '../straps/x.ts'" },
    },
  },
  'purity of shared': {
    broken: {
      'the clock': { 'shared/a.ts': 'const x = Date.now()' },
      'the clock in brackets': { 'shared/a.ts': "const x = Date['now']()" },
      today: { 'shared/a.ts': 'const x = new Date()' },
      'the clock unpacked': { 'shared/a.ts': 'const { now } = Date' },
      chance: { 'shared/a.ts': 'const x = Math.random()' },
      'a timer': { 'shared/a.ts': 'setTimeout(() => 1, 2)' },
      'the other clock': { 'shared/a.ts': 'const x = performance.now()' },
      'the environment': { 'shared/a.ts': 'const x = process.env.A' },
      'the way round': { 'shared/a.ts': 'const x = globalThis.Date' },
      'the console': { 'shared/a.ts': "console.log('x')" },
    },
    fine: {
      'a given instant': { 'shared/a.ts': 'const x = (at: number) => new Date(at)' },
      'a window of beats': { 'shared/a.ts': 'const f = (window: number[]) => window.length' },
      elsewhere: { 'electron/main/a.ts': 'const x = Date.now()' },
    },
  },
  'import cycles': {
    broken: {
      'two files': { 'shared/a.ts': "import './b.ts'", 'shared/b.ts': "import './a.ts'" },
      'three files, by a type': {
        'shared/a.ts': "import { b } from './b.ts'",
        'shared/b.ts': "import type { C } from '#shared/c.ts'",
        'shared/c.ts': "export * from './a.ts'",
      },
      itself: { 'shared/a.ts': "import './a.ts'" },
    },
    fine: {
      'two ways to one file': {
        'shared/a.ts': "import './b.ts'\nimport './c.ts'",
        'shared/b.ts': "import './c.ts'",
        'shared/c.ts': 'export const x = 1',
      },
    },
  },
  'exhaustive switch': {
    broken: {
      'no default': { 'shared/a.ts': 'switch (x) { case 1: break }' },
      'a default that hides': { 'shared/a.ts': 'switch (x) { case 1: break\ndefault: break }' },
      'a proof only in a comment': { 'shared/a.ts': 'switch (x) { default: // satisfies never\n}' },
      'a proof elsewhere': { 'shared/a.ts': 'switch (x) { case 1: x satisfies never }' },
      'an inner proof only': {
        'shared/a.ts': 'switch (x) { case 1: switch (y) { default: y satisfies never } }',
      },
    },
    fine: {
      'a proof': { 'shared/a.ts': 'switch (x) { case 1: break\ndefault: x satisfies never }' },
      'a thrown proof': { 'shared/a.ts': 'switch (x) { default: throw assertNever(x) }' },
    },
  },
  network: {
    broken: {
      'a request': { 'electron/main/a.ts': "await fetch('x')" },
      'a call': { 'renderer/a.ts': 'new RTCPeerConnection()' },
      'a socket of Node': { 'electron/main/a.ts': "import { connect } from 'node:net'" },
      'another program': { 'electron/main/a.ts': 'shell.openExternal(url)' },
    },
    fine: {
      'the same in a script': { 'scripts/a.ts': "await fetch('x')" },
      files: { 'electron/main/a.ts': "import { readFile } from 'node:fs/promises'" },
    },
  },
  traces: {
    broken: {
      'storage of the page': { 'renderer/a.ts': "localStorage.setItem('strap', name)" },
      'by way of the window': { 'renderer/a.ts': 'window.sessionStorage.clear()' },
      'in brackets': { 'renderer/a.ts': "const x = window['indexedDB']" },
      'the clipboard': { 'renderer/a.ts': 'navigator.clipboard.writeText(text)' },
      'the clipboard of main': { 'electron/main/a.ts': "import { clipboard } from 'electron'" },
      'a notification': { 'electron/main/a.ts': 'new Notification({ title }).show()' },
      'a crash dump': { 'electron/main/a.ts': "import { app, crashReporter } from 'electron'" },
      'a temporary folder': { 'electron/main/a.ts': "import { tmpdir } from 'node:os'" },
      'the title of the page': { 'renderer/a.ts': 'document.title = name' },
      'the title of the window': { 'electron/main/a.ts': 'window.setTitle(name)' },
    },
    fine: {
      'the one place for notifications': {
        'electron/main/system-notice.ts': 'new Notification({ title }).show()',
      },
      'a notification in a comment': { 'renderer/a.ts': '// A Notification of the strap' },
      'a title that is read': { 'renderer/a.ts': 'const x = document.title' },
      'a test': { 'tests/a.test.ts': "import { tmpdir } from 'node:os'" },
    },
  },
  'directions in styles': {
    broken: {
      'a margin': { 'renderer/a.css': '.a { margin-left: 1rem }' },
      'a corner': { 'renderer/a.css': '.a { border-top-right-radius: 1rem; }' },
      'a position': { 'renderer/a.css': '.a { & .b { left: 0; } }' },
      'an inset': { 'renderer/a.css': '.a { color: inherit; inset-right: 0; }' },
      'an alignment': { 'renderer/a.css': '.a { text-align: right }' },
    },
    fine: {
      'logical sides': { 'renderer/a.css': '.a { margin-inline-start: 1rem; text-align: start }' },
      'a selector and a comment': { 'renderer/a.css': '/* left: 0; */ .left:hover { top: 0 }' },
      'a text': { 'renderer/a.css': '.a::before { content: "; left: 0;" }' },
    },
  },
  'colours in styles': {
    broken: {
      hex: { 'renderer/a.css': '.a { color: #fff }' },
      'a function': { 'renderer/a.css': '.a { background: rgb(0 0 0 / 50%) }' },
      'a name': { 'renderer/a.css': '.a { border: 1px solid White; }' },
      'a name in a mix': {
        'renderer/a.css': '.a { color: color-mix(in oklch, red, transparent) }',
      },
      'a new variable': { 'renderer/a.css': '.a { --mine: tomato; }' },
    },
    fine: {
      tokens: { 'renderer/styles/tokens.css': ':root { --water: oklch(60% 0.1 220) }' },
      'a use': {
        'renderer/a.css': '.a { color: var(--water-blue); outline: 1px solid currentColor }',
      },
      'made from a token': {
        'renderer/a.css': '.a { color: oklch(from var(--water) l c h / 50%) }',
      },
      'a name that is no colour': {
        'renderer/a.css': '.a { animation-name: tan; grid-area: gold }',
      },
    },
  },
}

function offencesIn(ruleName: string, sample: Sample): string[] {
  const files = Object.entries(sample).map(([path, text]) => sourceFile(path, text))
  const rule = rules.find(({ name }) => name === ruleName)
  return (rule?.check(files) ?? []).map(({ path, line, message }) => `${path}:${line} ${message}`)
}

test('every rule has samples on both sides', () => {
  expect(Object.keys(samples).sort()).toEqual(rules.map(({ name }) => name).sort())
})

describe.each(Object.entries(samples))('%s', (ruleName, { broken, fine }) => {
  test.each(Object.entries(broken))('stops: %s', (_title, sample) => {
    expect(offencesIn(ruleName, sample)).not.toEqual([])
  })

  test.each(Object.entries(fine))('lets pass: %s', (_title, sample) => {
    expect(offencesIn(ruleName, sample)).toEqual([])
  })
})

test('an offence says where it is, also after letters outside ASCII', () => {
  const text = `const sea = '${'🌊'.repeat(40)}'\n\nconst at = Date.now()\n\n\n`
  expect(offencesIn('purity of shared', { 'shared/a.ts': text })).toEqual([
    'shared/a.ts:3 shared/ must not use Date.now: take the time as an argument',
  ])
})
