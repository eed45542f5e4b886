// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { openEbb } from './support/open-ebb.tsx'

const { help } = words
const PAGES = [help.strap, help.water, help.pause, help.science, help.data]

test('each page of the help is read by itself, one step from the start', async () => {
  await openEbb()
  fireEvent.click(screen.getByRole('button', { name: help.open }))
  for (const page of PAGES) {
    const topic = within(screen.getByRole('navigation', { name: help.pages }))
    fireEvent.click(topic.getByRole('button', { name: page.title }))
    const current = topic.getByRole('button', { name: page.title }).getAttribute('aria-current')
    expect(current).toBe('page')
    const article = screen.getByRole('article', { name: page.title })
    for (const line of page.text) expect(article.textContent).toContain(line)
    expect(screen.getAllByRole('article')).toHaveLength(1)
  }
  fireEvent.click(screen.getByRole('button', { name: help.back }))
  expect(screen.getByRole('button', { name: words.home.begin })).toBeTruthy()
})

test('what the water means is shown without anybody’s water', async () => {
  await openEbb()
  fireEvent.click(screen.getByRole('button', { name: help.open }))
  fireEvent.click(screen.getByRole('button', { name: help.water.title }))
  for (const caption of Object.values(help.water.pictures))
    expect(screen.getByText(caption).closest('figure')).toBeTruthy()
})
