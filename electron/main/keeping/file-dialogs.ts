/** What a file is that somebody is asked for. */
export type FileKind = 'own-data' | 'backup'

/** Asks where a file is to lie, or lies; null where nobody wants to say. */
export type FileDialogs = {
  save(kind: FileKind): Promise<string | null>
  open(kind: FileKind): Promise<string | null>
}
