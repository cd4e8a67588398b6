import { afterEach, beforeEach, describe } from 'vitest'
import { foundCompany } from '../../testing/year/company.js'
import { verifyTheYear } from '../../testing/year/december.js'
import { playFirstQuarter } from '../../testing/year/first-quarter.js'
import { playFourthQuarter } from '../../testing/year/fourth-quarter.js'
import { playSecondQuarter } from '../../testing/year/second-quarter.js'
import { tamperWithTheYear } from '../../testing/year/tampering.js'
import { playThirdQuarter } from '../../testing/year/third-quarter.js'

describe('a year of Example Scales, 2026', () => {
  const company = foundCompany()
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
  tamperWithTheYear(company)
})
