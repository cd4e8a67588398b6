import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from './launch-browser.js'

/** Starts the browser that the test run unpacked. */
export function startBrowser(): Promise<Browser> {
  return launchBrowser(inject('browserPath'))
}
