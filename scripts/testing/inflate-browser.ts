import type { TestProject } from 'vitest/node'
import { browserPath } from './browser-path.js'

declare module 'vitest' {
  interface ProvidedContext {
    readonly browserPath: string
  }
}

/** Unpacks Chromium once for all tests. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('browserPath', await browserPath())
}
