import { app } from 'electron'
import { APP_URL } from './app-scheme.ts'

/** Where the window's page comes from: our own scheme, or electron-vite's server while developing; never that in a package. */
export const PAGE_URL = (!app.isPackaged && process.env.ELECTRON_RENDERER_URL) || APP_URL
