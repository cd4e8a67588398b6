/** @returns a number of bytes for people: `820 KB`, `1.2 MB` */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  const megabytes = Math.round(bytes / 100_000) / 10
  return `${megabytes} MB`
}
