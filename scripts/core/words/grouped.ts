/** @returns such as `1,234` */
export function grouped(count: number, thousands: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, thousands)
}
