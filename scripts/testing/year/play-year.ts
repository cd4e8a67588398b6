import { afterEach, beforeEach, describe } from 'vitest'
import { type Company, foundCompany } from './company.js'
import { verifyTheYear } from './december.js'
import { DIFFERENCES } from './differences.js'
import { playFirstQuarter } from './first-quarter.js'
import { playFourthQuarter } from './fourth-quarter.js'
import { playSecondQuarter } from './second-quarter.js'
import { playThirdQuarter } from './third-quarter.js'
import type { WayToMerge } from './way-to-merge.js'

/**
 * Plays the year in a company that merges all its pull requests in one way.
 * @param goesOn what is tried with the repository as the year left it
 */
export function playYear(way: WayToMerge, goesOn?: (company: Company) => void): void {
  describe(`a year of Example Scales, 2026, where pull requests are merged with ${DIFFERENCES[way].name}`, () => {
    const company = foundCompany(way)
    let isBroken = false

    // Each step builds on those before it: what comes after a failure says nothing.
    beforeEach(({ skip }) => skip(isBroken, 'an earlier step failed'))
    afterEach(({ task }) => {
      isBroken ||= task.result?.state === 'fail'
    })

    playFirstQuarter(company)
    playSecondQuarter(company)
    playThirdQuarter(company)
    playFourthQuarter(company)
    verifyTheYear(company)
    goesOn?.(company)
  })
}
