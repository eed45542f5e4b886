interface ImportMetaEnv {
  /** True in every build but those for a package. */
  readonly EBB_TEST_SEAM: boolean
  /** True in a package on a runtime for trying out (`npm run package -- --trial`). */
  readonly EBB_TRIAL: boolean
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
