import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** Made for short calls in the cloud; here they make it unstable. */
const UNWANTED = new Set(['--single-process', '--no-zygote'])

/** Starts the browser that the test run unpacked. */
export function startBrowser(): Promise<Browser> {
  const args = sparticuz.args.filter((argument) => !UNWANTED.has(argument))
  return chromium.launch({ executablePath: inject('browserPath'), args, headless: true })
}
