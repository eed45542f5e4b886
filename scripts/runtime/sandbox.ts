/** Chromium's sandbox refuses to work for root, so root's windows run without it. */
export const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
