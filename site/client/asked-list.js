// Where the address asks for some entries of a list, all of them would be seen first, and what is below would move: until
// they are chosen, the style sheet shows none.
const { dataset } = document.documentElement

if (location.search) {
  dataset.list = 'asked'
  // Also when the script that chooses them did not come.
  addEventListener('load', () => {
    dataset.list = 'chosen'
  })
}
