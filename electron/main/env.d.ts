interface ImportMetaEnv {
  /** True in every build but those for a package. */
  readonly EBB_TEST_SEAM: boolean
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
