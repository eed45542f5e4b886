/** Markup that may stand in a page as it is; made by `el` alone, so that every text in it was escaped. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  get markup(): string {
    return this.#markup
  }

  static of(markup: string): Html {
    return new Html(markup)
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand between tags and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '')

export type Child = Html | string | null | readonly Child[]
export type Attributes = Readonly<Record<string, string | number | null>>

const markupOf = (child: Child): string => {
  if (child === null) return ''
  if (child instanceof Html) return child.markup
  return typeof child === 'string' ? escaped(child) : child.map(markupOf).join('')
}

/** An element; `name` and the names of attributes are Ebb's own. Whatever is text is escaped, null is left out. */
export const el = (name: string, attributes: Attributes, ...children: readonly Child[]): Html => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  return Html.of(`<${name}${given.join('')}>${markupOf(children)}</${name}>`)
}
