/** @returns a type's title as it reads in a sentence: `a procedure`, `an internal audit`, `a QMS scope` */
export function typeInWords(title: string): string {
  const name = /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`
}
