import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Everything is bundled, so that a package carries no node_modules.
const bundled = { externalizeDeps: false } as const

export default defineConfig({
  main: {
    define: {
      'import.meta.env.EBB_TEST_SEAM': JSON.stringify(process.env.EBB_PACKAGE === undefined),
      'import.meta.env.EBB_TRIAL': JSON.stringify(process.env.EBB_PACKAGE === 'trial'),
    },
    build: {
      ...bundled,
      rolldownOptions: {
        input: {
          index: resolve('electron/main/index.ts'),
          // A thread of its own, which `openDesk` starts.
          desk: resolve('electron/main/desk/desk-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      ...bundled,
      rolldownOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        // A sandboxed preload has to be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      minify: true,
      rolldownOptions: {
        input: {
          index: resolve('renderer/index.html'),
          // A page without a script, filled in by main and printed.
          report: resolve('renderer/report.html'),
        },
      },
    },
  },
})
