import { type Offence, perFile } from './rule.ts'

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Names that say nothing, so that anything ends up there. */
const VAGUE = /(^|-)(utils?|helpers?|managers?)$|^common$/

/** Files and folders are named after what they hold. */
export const fileNames = perFile('names', ({ path }) => {
  const offences: Offence[] = []
  const parts = path.split('/')
  const complain = (message: string) => offences.push({ path, line: 1, message })
  parts.forEach((part, index) => {
    const isFile = index === parts.length - 1
    // Words after a dot say what kind of file it is: .test.ts, .module.css.
    const words = isFile ? part.split('.').slice(0, -1) : [part]
    if (!words.every((word) => KEBAB_CASE.test(word))) {
      complain(`"${part}" is not in kebab-case: use small letters, digits and hyphens`)
    }
    if (VAGUE.test(words[0] ?? '')) complain(`"${part}" says nothing: name it after what it holds`)
  })
  return offences
})
