import { describe, expect, it } from 'vitest'
import { foundScalesCompany } from './company.js'
import { asExpected, playerFor } from './play.js'
import { SILENCES } from './silences.js'
import type { Noticed, Tampering } from './tampering.js'

/** Plays tamperings in copies of one repository, each in a test of its own. */
export function playTamperings(
  about: string,
  tamperings: readonly Tampering[],
  noticed: Readonly<Record<string, Noticed>>,
): void {
  describe(about, () => {
    const play = playerFor(foundScalesCompany())

    it.each(tamperings.map((tampering) => [tampering.what, tampering] as const))('%s', (what, tampering) => {
      const expected = noticed[what] as Noticed
      const isExported = expected.export.length > 0 || what in SILENCES
      expect(asExpected(play({ ...tampering, isExported }), expected)).toEqual(expected)
      expect(isSilent(expected), 'what nobody notices once it is merged has a reason').toBe(what in SILENCES)
    })
  })
}

/** Nobody says anything once it is merged. */
function isSilent({ after, verify, export: exported }: Noticed): boolean {
  return after.length + verify.length + exported.length === 0
}
