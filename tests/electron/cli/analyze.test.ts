import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const analyze = (...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/node.mjs', 'electron/cli/analyze.ts', ...args],
    { encoding: 'utf8' },
  )
  return { stdout, stderr, status }
}

const file = (name: string, text: string): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const intervals = (count: number): string =>
  Array.from({ length: count }, (_, index) => 857 + (index % 3) * 5).join('\n')

describe('analyze', () => {
  test('prints JSON and nothing else, with the fields the documentation promises', () => {
    const { stdout, stderr, status } = analyze(file('rr.txt', intervals(600)), '--beats')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const report = JSON.parse(stdout)
    expect(Object.keys(report)).toEqual(['version', 'partners', 'together'])
    expect(report.together).toBeNull()
    const [partner] = report.partners
    expect(Object.keys(partner)).toEqual([
      'id',
      'durationS',
      'coverage',
      'unknown',
      'baseline',
      'baselineReason',
      'metrics',
      'artefacts',
      'episodes',
      'elevated',
      'beats',
    ])
    expect(partner.baseline).toMatchObject({ quality: 'accepted' })
    expect(Object.keys(partner.metrics)).toEqual([
      'n',
      'meanRrMs',
      'meanHrBpm',
      'sdnnMs',
      'rmssdMs',
      'pnn50',
    ])
    expect(partner.beats).toHaveLength(600)
    expect(partner.beats[300]).toMatchObject({ verdict: 'normal' })
  })

  test('takes two files as two partners', () => {
    const { stdout } = analyze(file('a.txt', intervals(600)), file('b.txt', intervals(500)))
    const { partners, together } = JSON.parse(stdout)
    expect(partners.map((partner: { id: string }) => partner.id)).toEqual(['a', 'b'])
    expect(together).toMatchObject({ bothUpS: 0 })
  })

  test('has a report for reading', () => {
    const { stdout } = analyze(file('rr.txt', intervals(600)), '--text')
    expect(stdout).toContain('Partner a')
    expect(stdout).toContain('bpm')
  })

  test.each([
    ['no file at all', [], /one file, or two/],
    ['a file that is not there', ['/nowhere/rr.txt'], /\/nowhere\/rr.txt: could not be read/],
    ['an unknown option', ['x.csv', '--loud'], /loud/],
    ['a window that is none', ['x.csv', '--window', '9-3'], /--window needs FROM-TO/],
    ['half a resting level', ['x.csv', '--baseline-bpm', '70'], /belong together/],
    ['a sensitivity that is none', ['x.csv', '--sensitivity', 'high'], /early, balanced, late/],
  ])('%s: exit 2 and one line', (_, args, line) => {
    const { stdout, stderr, status } = analyze(...args)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(line)
  })

  test('an unreadable file: exit 2, and one line that names the file, the line and what was expected', () => {
    const path = file('bad.csv', 't_s,rr_ms\n1,800\n2,loud\n')
    const { stdout, stderr, status } = analyze(path)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toBe(
      `${path}, line 3: expected an interval in ms, or nothing, in column rr_ms\n`,
    )
  })
})
