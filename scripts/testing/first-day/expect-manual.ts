import { expect } from 'vitest'
import type { beginFirstDay } from './first-day.js'

/** The first day ended with a manual, and with nothing that git does not know or should not keep. */
export function expectManual({ machine, folder, page }: Awaited<ReturnType<typeof beginFirstDay>>): void {
  expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('Example Ltd')
  expect(machine.run('git status --porcelain', folder)).toBe('')
  expect(machine.run('git ls-files node_modules _site vendor package-lock.json', folder)).toMatch(
    /^package-lock\.json\nvendor\/qms-kit-[\d.]+tgz\n$/,
  )
}
