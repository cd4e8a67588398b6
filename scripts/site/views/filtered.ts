/**
 * @param wanted by column, such as `status` or `next review`, as the register's own filters write it into the address
 * @returns the address of a register that shows only those rows; without script, all of them
 */
export function filtered(path: string, wanted: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(wanted)}`
}
