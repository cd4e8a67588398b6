import { onceForAllDays } from '../model/once-for-all-days.js'

/** Says why no one is known to be here, although documents name people: nothing may be concluded from that. Undefined if people are listed. */
export const peopleGap = onceForAllDays(({ people, peopleFile: { path, defects }, links }): string | undefined => {
  if (people.length > 0) return undefined
  if (defects.length > 0)
    return `Who is listed in ${path} is not known, because nothing of it could be read. Correct it first.`
  const isNamed = links.some(({ allowed }) => allowed.includes('person'))
  return isNamed ? `Who is here is not known, because ${path} lists no people. List them first.` : undefined
})
