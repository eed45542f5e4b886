// Redraws once a second, and does nothing else.
const main = document.querySelector('main')
let seconds = 0
setInterval(() => {
  seconds += 1
  main.textContent = String(seconds)
}, 1_000)
