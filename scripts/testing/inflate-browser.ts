import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    readonly browserPath: string
  }
}

/** Unpacks Chromium from its npm package, once for all tests; CHROMIUM_PATH names another one. */
export async function setup(project: TestProject): Promise<void> {
  const { default: chromium } = await import('@sparticuz/chromium')
  project.provide('browserPath', process.env.CHROMIUM_PATH ?? (await chromium.executablePath()))
}
