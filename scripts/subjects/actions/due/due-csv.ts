import { tableFormats } from '../../../core/format/table.js'
import type { DueFormat } from './due-format.js'
import { dueTable } from './due-table.js'

/** For a spreadsheet. */
export const formatDueCsv: DueFormat = ({ items }) => tableFormats.csv(dueTable(items))
