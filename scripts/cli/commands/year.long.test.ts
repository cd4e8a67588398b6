import { playYear } from '../../testing/year/play-year.js'

playYear('squash')
playYear('rebase')
