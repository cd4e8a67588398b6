import { playYear } from '../../testing/year/play-year.js'
import { tamperWithTheYear } from '../../testing/year/tampering.js'

playYear('merge', tamperWithTheYear)
playYear('squash')
playYear('rebase')
